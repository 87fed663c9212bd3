package org.simpul.model.activity;

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
import org.simpul.model.people.HeadCount;

/** No more people are listed by name or delegation than are said to have come. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ListedWithinHeadCount.Check.class)
public @interface ListedWithinHeadCount {

    String message() default "{simpul.ACT-8}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ListedWithinHeadCount, Attendance> {

        @Override
        public boolean isValid(@Nullable Attendance attendance, ConstraintValidatorContext context) {
            HeadCount count = attendance == null ? null : attendance.headCount();
            return attendance == null
                    || count == null
                    || !attendance.listsMoreThanCounted()
                    || Breach.in(context)
                            .at("headCount")
                            .with("listed", attendance.listed())
                            .with("counted", count.atTheMost().orElseThrow())
                            .tell();
        }
    }
}
