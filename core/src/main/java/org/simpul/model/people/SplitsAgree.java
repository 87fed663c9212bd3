package org.simpul.model.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** Splits of a head-count that share a dimension can all be right. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SplitsAgree.Check.class)
public @interface SplitsAgree {

    String message() default "{simpul.ACT-7}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SplitsAgree, HeadCount> {

        @Override
        public boolean isValid(@Nullable HeadCount count, ConstraintValidatorContext context) {
            boolean isValid = true;
            for (Disagreement disagreement : count == null ? List.<Disagreement>of() : count.disagreements()) {
                isValid = Breach.in(context)
                        .at("cells")
                        .with("whom", disagreement.whom())
                        .with("one", disagreement.one())
                        .with("other", disagreement.other())
                        .tell();
            }
            return isValid;
        }
    }
}
