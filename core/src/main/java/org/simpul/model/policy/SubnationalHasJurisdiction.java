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

/** An instrument of a province, a regency or a city says of which. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SubnationalHasJurisdiction.Check.class)
public @interface SubnationalHasJurisdiction {

    String message() default "{simpul.POL-7}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SubnationalHasJurisdiction, PolicyInstrument> {

        @Override
        public boolean isValid(@Nullable PolicyInstrument instrument, ConstraintValidatorContext context) {
            return instrument == null
                    || instrument.jurisdiction() != null
                    || !instrument.isSubnational()
                    || Breach.in(context)
                            .at("jurisdiction")
                            .with("kind", instrument.kind())
                            .tell();
        }
    }
}
