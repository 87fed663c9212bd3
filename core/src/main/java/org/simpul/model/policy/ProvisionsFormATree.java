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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Breach;
import org.simpul.model.policy.MisplacedProvision.Why;

/** Every provision has its own code, and parents lead up to one that has none. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProvisionsFormATree.Check.class)
public @interface ProvisionsFormATree {

    String message() default "{simpul.POL-3}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ProvisionsFormATree, PolicyInstrument> {

        @Override
        public boolean isValid(@Nullable PolicyInstrument instrument, ConstraintValidatorContext context) {
            boolean isValid = true;
            for (MisplacedProvision misplaced :
                    instrument == null ? List.<MisplacedProvision>of() : instrument.misplacedProvisions()) {
                isValid = Breach.in(context)
                        .because(misplaced.why().code())
                        .at("provisions", misplaced.index(), misplaced.why() == Why.TWICE ? "code" : "parent")
                        .with("code", misplaced.provision().code())
                        .with("parent", misplaced.provision().parent())
                        .tell();
            }
            return isValid;
        }
    }
}
