package org.simpul.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;

/** Provenance rests on sources that the record has. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProvenanceNamesSources.Check.class)
public @interface ProvenanceNamesSources {

    String message() default "{simpul.SRC-1}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ProvenanceNamesSources, RecordHead<?>> {

        @Override
        public boolean isValid(@Nullable RecordHead<?> head, ConstraintValidatorContext context) {
            if (head == null) {
                return true;
            }
            Set<SourceKey> known = head.sources().stream().map(Source::key).collect(Collectors.toSet());
            boolean isValid = true;
            for (int i = 0; i < head.provenance().size(); i++) {
                SourceKey key = head.provenance().get(i).source();
                if (!known.contains(key)) {
                    isValid = Breach.in(context)
                            .at("provenance", i, "source")
                            .with("source", key.value())
                            .tell();
                }
            }
            return isValid;
        }
    }
}
