package org.simpul.model.policy;

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

/** An instrument has a title or a citation. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TitleOrCitation.Check.class)
public @interface TitleOrCitation {

    String message() default "{simpul.POL-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<TitleOrCitation, PolicyInstrument> {

        @Override
        public boolean isValid(@Nullable PolicyInstrument instrument, ConstraintValidatorContext context) {
            return instrument == null
                    || instrument.label().isPresent()
                    || Breach.in(context).at("titles").tell();
        }
    }
}
