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

/**
 * A step comes with what it cannot do without: fulfilment with evidence, an end without it with a reason, supersession with
 * the successor.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TransitionComplete.Check.class)
public @interface TransitionComplete {

    String message() default "{simpul.COM-4}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<TransitionComplete, Transition> {

        @Override
        public boolean isValid(@Nullable Transition transition, ConstraintValidatorContext context) {
            if (transition == null || transition.missing().isEmpty()) {
                return true;
            }
            return Breach.in(context)
                    .at(transition.missing().get(0))
                    .with("to", transition.to().code())
                    .with("missing", transition.missing())
                    .tell();
        }
    }
}
