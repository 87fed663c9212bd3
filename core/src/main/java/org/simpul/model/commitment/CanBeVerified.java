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
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** Somebody will be able to tell whether a commitment was kept. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CanBeVerified.Check.class)
public @interface CanBeVerified {

    String message() default "{simpul.COM-11}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CanBeVerified, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            return commitment == null
                    || !commitment.cannotBeVerified()
                    || Breach.in(context)
                            .at("verifiable")
                            .with("verifiable", commitment.verifiable().value().code())
                            .tell();
        }
    }
}
