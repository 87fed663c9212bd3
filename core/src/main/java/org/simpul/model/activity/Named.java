package org.simpul.model.activity;

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
import org.simpul.model.id.ParticipantId;

/** Whoever is recorded as present is a participant; only what is disclosed leaves out who it was. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Named.Check.class)
public @interface Named {

    String message() default "{simpul.FMT-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Named, ParticipantId> {

        @Override
        public boolean isValid(@Nullable ParticipantId participant, ConstraintValidatorContext context) {
            return participant != null
                    || Breach.in(context)
                            .because("missing")
                            .with("reason", "A value is required here")
                            .tell();
        }
    }
}
