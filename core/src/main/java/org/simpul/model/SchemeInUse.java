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
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;

/** The scheme of an identifier has not been withdrawn. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SchemeInUse.Check.class)
public @interface SchemeInUse {

    String message() default "{simpul.IDN-2}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SchemeInUse, String> {

        @Override
        public boolean isValid(@Nullable String scheme, ConstraintValidatorContext context) {
            return scheme == null
                    || !Identifier.WITHDRAWN_SCHEMES.contains(scheme)
                    || Breach.in(context).with("scheme", scheme).tell();
        }
    }
}
