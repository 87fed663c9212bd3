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

/** Who assesses a commitment as an independent is not one of those responsible for it. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IndependentlyAssessed.Check.class)
public @interface IndependentlyAssessed {

    String message() default "{simpul.COM-8}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<IndependentlyAssessed, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            boolean isValid = true;
            for (int index : commitment == null ? List.<Integer>of() : commitment.biasedAssessments()) {
                isValid = Breach.in(context).at("progress", index, "assessment").tell();
            }
            return isValid;
        }
    }
}
