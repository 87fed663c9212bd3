package org.simpul.rule;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.simpul.Simpul;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.Aggregate;

/** All rules about one record, and the yardstick: Hibernate Validator alone, asked for the same constraints. */
public final class OneRecord {

    private final ConstraintRules rules;
    private final Validator bare;

    /** @param clock says which day is today */
    public OneRecord(Clock clock) {
        Simpul simpul = Simpul.inMemory();
        rules = new ConstraintRules(simpul.vocabularies(), simpul.areas(), clock, List.of());
        bare = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> clock)
                .constraintValidatorPayload(new KnownCodes(simpul.vocabularies(), simpul.areas()))
                .buildValidatorFactory()
                .getValidator();
    }

    public Collection<?> findings(Aggregate<?> record) {
        return rules.check(record);
    }

    public Collection<?> violations(Aggregate<?> record) {
        return bare.validate(record, Default.class, Warnings.class, Notes.class);
    }
}
