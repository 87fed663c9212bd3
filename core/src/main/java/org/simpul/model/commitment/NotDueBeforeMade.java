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

/** A commitment is not due before it was made. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotDueBeforeMade.Check.class)
public @interface NotDueBeforeMade {

    String message() default "{simpul.COM-6}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NotDueBeforeMade, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            return commitment == null
                    || !commitment.isDueBeforeMade()
                    || Breach.in(context)
                            .at("due")
                            .with("due", commitment.due())
                            .with("madeOn", commitment.madeOn())
                            .tell();
        }
    }
}
