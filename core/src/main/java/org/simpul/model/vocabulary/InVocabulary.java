package org.simpul.model.vocabulary;

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
 * A code stands in its vocabulary. Which lists there are, the validator is told through its payload ({@link
 * KnowsVocabularies}); one that is not told, such as a host's own, takes every code.
 */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InVocabulary.Check.class)
public @interface InVocabulary {

    /** The name of the vocabulary, such as {@code activity-kinds}. */
    String value();

    String message() default "{simpul.VOC-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<InVocabulary, Code> {

        private String vocabulary = "";

        @Override
        public void initialize(InVocabulary constraint) {
            vocabulary = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable Code code, ConstraintValidatorContext context) {
            KnowsVocabularies known = context.unwrap(HibernateConstraintValidatorContext.class)
                    .getConstraintValidatorPayload(KnowsVocabularies.class);
            return code == null
                    || known == null
                    || known.vocabularies().knows(vocabulary, code.value())
                    || Breach.in(context)
                            .with("code", code.value())
                            .with("vocabulary", vocabulary)
                            .tell();
        }
    }
}
