package org.simpul.model.commitment;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** Every step in the life of a commitment is one that the state before it allows. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TransitionsLegal.Check.class)
public @interface TransitionsLegal {

    String message() default "{simpul.COM-3}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<TransitionsLegal, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            boolean isValid = true;
            for (IllegalStep step : commitment == null ? List.<IllegalStep>of() : commitment.illegalSteps()) {
                isValid = Breach.in(context)
                        .at("transitions", step.index(), "to")
                        .with("from", step.from().code())
                        .with("to", step.to().code())
                        .with(
                                "legal",
                                step.legal().stream()
                                        .map(CommitmentStatus::code)
                                        .toList())
                        .tell();
            }
            return isValid;
        }
    }
}
