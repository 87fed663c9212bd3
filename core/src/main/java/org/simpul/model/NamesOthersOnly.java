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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/**
 * A record does not name itself where it says what stands before or above it, the shortest of all circles. Which rule that
 * breaks, the record says in its message.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamesOthersOnly.Check.class)
public @interface NamesOthersOnly {

    /** The components in which it must not name itself. */
    String[] in();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NamesOthersOnly, Aggregate<?>> {

        private List<String> fields = List.of();

        @Override
        public void initialize(NamesOthersOnly constraint) {
            fields = List.of(constraint.in());
        }

        @Override
        public boolean isValid(@Nullable Aggregate<?> record, ConstraintValidatorContext context) {
            if (record == null) {
                return true;
            }
            boolean isValid = true;
            for (RecordTree.Reference reference : RecordTree.references(record)) {
                List<Object> steps = steps(reference.path());
                if (reference.to().equals(record.id()) && fields.contains(steps.get(0))) {
                    isValid = Breach.in(context).at(steps.toArray()).tell();
                }
            }
            return isValid;
        }

        private static List<Object> steps(String path) {
            return Arrays.stream(path.substring(1).split("/", -1))
                    .map(step -> Character.isDigit(step.charAt(0)) ? (Object) Integer.valueOf(step) : step)
                    .toList();
        }
    }
}
