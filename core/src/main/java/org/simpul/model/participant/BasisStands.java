package org.simpul.model.participant;

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

/** The basis on which a person is held has not been withdrawn. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BasisStands.Check.class)
public @interface BasisStands {

    String message() default "{simpul.PAR-2}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<BasisStands, LawfulBasis> {

        @Override
        public boolean isValid(@Nullable LawfulBasis basis, ConstraintValidatorContext context) {
            return basis == null
                    || !basis.isWithdrawn()
                    || Breach.in(context)
                            .because("withdrawn")
                            .at("withdrawnOn")
                            .with("withdrawnOn", basis.withdrawnOn())
                            .tell();
        }
    }
}
