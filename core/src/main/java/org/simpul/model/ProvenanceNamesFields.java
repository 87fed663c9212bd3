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
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** Provenance is told of fields that the record has. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProvenanceNamesFields.Check.class)
public @interface ProvenanceNamesFields {

    String message() default "{simpul.SRC-2}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ProvenanceNamesFields, Aggregate<?>> {

        @Override
        public boolean isValid(@Nullable Aggregate<?> record, ConstraintValidatorContext context) {
            if (record == null || record.head().provenance().isEmpty()) {
                return true;
            }
            Set<String> fields = RecordTree.paths(record);
            boolean isValid = true;
            for (int i = 0; i < record.head().provenance().size(); i++) {
                String path = record.head().provenance().get(i).path();
                if (!fields.contains(path)) {
                    isValid = Breach.in(context)
                            .at("head", "provenance", i, "path")
                            .with("path", path)
                            .tell();
                }
            }
            return isValid;
        }
    }
}
