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

/** An instrument is adopted before the period that it covers begins. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AdoptedBeforePeriod.Check.class)
public @interface AdoptedBeforePeriod {

    String message() default "{simpul.POL-6}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AdoptedBeforePeriod, PolicyInstrument> {

        @Override
        public boolean isValid(@Nullable PolicyInstrument instrument, ConstraintValidatorContext context) {
            return instrument == null
                    || !instrument.isAdoptedAfterItsPeriodBegan()
                    || Breach.in(context)
                            .at("adopted")
                            .with("adopted", instrument.adopted())
                            .with("period", instrument.period())
                            .tell();
        }
    }
}
