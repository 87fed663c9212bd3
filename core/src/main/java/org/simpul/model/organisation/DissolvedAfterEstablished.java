package org.simpul.model.organisation;

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

/** An organisation is not dissolved before it is established. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DissolvedAfterEstablished.Check.class)
public @interface DissolvedAfterEstablished {

    String message() default "{simpul.ORG-3}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<DissolvedAfterEstablished, Organisation> {

        @Override
        public boolean isValid(@Nullable Organisation organisation, ConstraintValidatorContext context) {
            return organisation == null
                    || !organisation.endsBeforeItStarts()
                    || Breach.in(context)
                            .at("dissolved")
                            .with("start", organisation.established())
                            .with("end", organisation.dissolved())
                            .tell();
        }
    }
}
