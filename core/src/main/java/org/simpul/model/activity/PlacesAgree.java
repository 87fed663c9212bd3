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
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;
import org.simpul.finding.Today;
import org.simpul.model.place.KnowsAreas;

/**
 * A regency or city lies in a province that is stated with it. What lies in which, the validator is told through its payload
 * ({@link KnowsAreas}); one that is not told, such as a host's own, takes all places.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlacesAgree.Check.class)
public @interface PlacesAgree {

    String message() default "{simpul.ACT-15}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<PlacesAgree, Activity> {

        @Override
        public boolean isValid(@Nullable Activity activity, ConstraintValidatorContext context) {
            KnowsAreas known = context.unwrap(HibernateConstraintValidatorContext.class)
                    .getConstraintValidatorPayload(KnowsAreas.class);
            if (activity == null || known == null) {
                return true;
            }
            boolean isValid = true;
            for (MisplacedPlace misplaced : activity.misplaced(known.areas(), Today.of(context))) {
                isValid = Breach.in(context)
                        .at("places", misplaced.index(), "area")
                        .with("area", misplaced.area())
                        .with("within", misplaced.within())
                        .with("stated", misplaced.stated())
                        .tell();
            }
            return isValid;
        }
    }
}
