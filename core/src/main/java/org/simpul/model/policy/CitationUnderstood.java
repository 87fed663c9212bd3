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

/** A citation tells which act is meant, by its recorded parts or by its words. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CitationUnderstood.Check.class)
public @interface CitationUnderstood {

    String message() default "{simpul.POL-9}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<CitationUnderstood, Citation> {

        @Override
        public boolean isValid(@Nullable Citation citation, ConstraintValidatorContext context) {
            return citation == null
                    || citation.isUnderstood()
                    || CitationParser.parse(citation.text()).isUnderstood()
                    || Breach.in(context)
                            .at("text")
                            .with("text", citation.text())
                            .tell();
        }
    }
}
