package org.simpul.model.commitment;

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

/** Once it is more than proposed, somebody is responsible for a commitment. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SomebodyResponsible.Check.class)
public @interface SomebodyResponsible {

    String message() default "{simpul.COM-2}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<SomebodyResponsible, Commitment> {

        @Override
        public boolean isValid(@Nullable Commitment commitment, ConstraintValidatorContext context) {
            return commitment == null
                    || !commitment.lacksResponsible()
                    || Breach.in(context)
                            .at("parties")
                            .with("status", commitment.status().code())
                            .tell();
        }
    }
}
