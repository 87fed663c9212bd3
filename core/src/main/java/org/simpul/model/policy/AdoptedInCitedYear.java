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

/** An instrument is cited by the year in which it was adopted. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AdoptedInCitedYear.Check.class)
public @interface AdoptedInCitedYear {

    String message() default "{simpul.POL-5}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AdoptedInCitedYear, PolicyInstrument> {

        @Override
        public boolean isValid(@Nullable PolicyInstrument instrument, ConstraintValidatorContext context) {
            return instrument == null
                    || !instrument.isCitedByAnotherYear()
                    || Breach.in(context)
                            .at("citation", "year")
                            .with("year", instrument.citedYear().getAsInt())
                            .with("adopted", instrument.adopted())
                            .tell();
        }
    }
}
