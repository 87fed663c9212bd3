package org.simpul.model.place;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/**
 * An area code names an area. Which areas there are, the validator is told through its payload ({@link KnowsAreas}); one
 * that is not told, such as a host's own, takes every code.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownArea.Check.class)
public @interface KnownArea {

    String message() default "{simpul.ACT-14}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<KnownArea, AreaCode> {

        @Override
        public boolean isValid(@Nullable AreaCode area, ConstraintValidatorContext context) {
            KnowsAreas known = context.unwrap(HibernateConstraintValidatorContext.class)
                    .getConstraintValidatorPayload(KnowsAreas.class);
            return area == null
                    || known == null
                    || known.areas().knows(area)
                    || Breach.in(context).with("area", area).tell();
        }
    }
}
