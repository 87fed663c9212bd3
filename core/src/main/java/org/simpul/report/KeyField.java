package org.simpul.report;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Verifiable;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.vocabulary.Coded;

/** What a record should tell for the questions of the registry to be answered from it, though it may lack it. */
public enum KeyField {
    ORGANISATION_KIND(Form.ORGANISATION, "kind", Organisation.class, organisation -> organisation.kind() != null),
    ORGANISATION_JURISDICTION(
            Form.ORGANISATION, "jurisdiction", Organisation.class, organisation -> organisation.jurisdiction() != null),
    ORGANISATION_ACRONYM(
            Form.ORGANISATION, "acronym", Organisation.class, organisation -> organisation.acronym() != null),
    ORGANISATION_IDENTIFIER(Form.ORGANISATION, "identifier", Organisation.class, KeyField::hasIdentifier),
    ORGANISATION_SOURCE(Form.ORGANISATION, "source", Organisation.class, KeyField::hasSource),

    PERSON_SEX(Form.PERSON, "sex", Person.class, person -> person.sex() != null),
    PERSON_AGE_BAND(Form.PERSON, "age-band", Person.class, person -> person.ageBand() != null),
    PERSON_AFFILIATION(
            Form.PERSON,
            "affiliation",
            Person.class,
            person -> !person.affiliations().isEmpty()),
    PERSON_LAWFUL_BASIS(Form.PERSON, "lawful-basis", Person.class, person -> person.lawfulBasis() != null),

    GROUP_HEAD_COUNT(Form.GROUP, "head-count", Group.class, group -> group.headCount() != null),
    GROUP_REPRESENTS(
            Form.GROUP, "represents", Group.class, group -> !group.represents().isEmpty()),

    INSTRUMENT_KIND(Form.POLICY_INSTRUMENT, "kind", PolicyInstrument.class, plan -> plan.kind() != null),
    INSTRUMENT_CITATION(Form.POLICY_INSTRUMENT, "citation", PolicyInstrument.class, plan -> plan.citation() != null),
    /** The years it covers or, where it covers none, when it was adopted. */
    INSTRUMENT_DATE(
            Form.POLICY_INSTRUMENT,
            "date",
            PolicyInstrument.class,
            plan -> plan.period() != null || plan.adopted() != null),
    INSTRUMENT_ISSUER(Form.POLICY_INSTRUMENT, "issuer", PolicyInstrument.class, plan -> plan.issuer() != null),
    INSTRUMENT_PROVISION(
            Form.POLICY_INSTRUMENT,
            "provision",
            PolicyInstrument.class,
            plan -> !plan.provisions().isEmpty()),
    INSTRUMENT_SOURCE(Form.POLICY_INSTRUMENT, "source", PolicyInstrument.class, KeyField::hasSource),

    ACTIVITY_KIND(Form.ACTIVITY, "kind", Activity.class, activity -> activity.kind() != null),
    ACTIVITY_DATE(
            Form.ACTIVITY, "date", Activity.class, activity -> activity.dates().during() != null),
    ACTIVITY_ORGANISER(
            Form.ACTIVITY,
            "organiser",
            Activity.class,
            activity -> !activity.organisers().isEmpty()),
    ACTIVITY_AREA(
            Form.ACTIVITY,
            "area",
            Activity.class,
            activity -> activity.places().stream().anyMatch(place -> place.area() != null)),
    ACTIVITY_ATTENDANCE(
            Form.ACTIVITY,
            "attendance",
            Activity.class,
            activity -> activity.attendance().headCount() != null
                    || activity.attendance().listed() > 0),
    /** A head-count that is split by sex, as rule ACT-13 asks for. */
    ACTIVITY_ATTENDANCE_BY_SEX(
            Form.ACTIVITY,
            "attendance-by-sex",
            Activity.class,
            activity -> activity.attendance().headCount() != null
                    && !activity.attendance().lacksSplitBySex()),
    ACTIVITY_POLICY_LINK(
            Form.ACTIVITY,
            "policy-link",
            Activity.class,
            activity -> !activity.policyLinks().isEmpty()),
    ACTIVITY_SOURCE(Form.ACTIVITY, "source", Activity.class, KeyField::hasSource),

    /** A lead or a party, as rule COM-2 asks for. */
    COMMITMENT_RESPONSIBLE(Form.COMMITMENT, "responsible", Commitment.class, Commitment::hasResponsible),
    COMMITMENT_MADE_AT(Form.COMMITMENT, "made-at", Commitment.class, commitment -> commitment.madeAt() != null),
    COMMITMENT_DATE(Form.COMMITMENT, "date", Commitment.class, commitment -> commitment.madeOn() != null),
    COMMITMENT_DUE(Form.COMMITMENT, "due", Commitment.class, commitment -> commitment.due() != null),
    /** That somebody judged whether it can be verified. */
    COMMITMENT_VERIFIABLE(
            Form.COMMITMENT,
            "verifiable",
            Commitment.class,
            commitment -> commitment.verifiable().value() != Verifiable.Value.UNASSESSED),
    COMMITMENT_POLICY_LINK(
            Form.COMMITMENT,
            "policy-link",
            Commitment.class,
            commitment -> !commitment.policyLinks().isEmpty() || commitment.madeIn() != null),
    /** Evidence of a step or of a report on progress. */
    COMMITMENT_EVIDENCE(Form.COMMITMENT, "evidence", Commitment.class, KeyField::hasEvidence);

    /** The forms of records, each with key fields of its own. */
    public enum Form implements Coded {
        ORGANISATION(RecordType.ORGANISATION),
        PERSON(RecordType.PARTICIPANT),
        GROUP(RecordType.PARTICIPANT),
        POLICY_INSTRUMENT(RecordType.POLICY_INSTRUMENT),
        ACTIVITY(RecordType.ACTIVITY),
        COMMITMENT(RecordType.COMMITMENT);

        private final RecordType type;

        Form(RecordType type) {
            this.type = type;
        }

        public RecordType type() {
            return type;
        }

        /** What a record should tell that has this form. */
        public Set<KeyField> fields() {
            Set<KeyField> fields = EnumSet.allOf(KeyField.class);
            fields.removeIf(field -> field.form != this);
            return fields;
        }

        /** The form that a record has. */
        public static Form of(Aggregate<?> record) {
            return switch (record.type()) {
                case ORGANISATION -> ORGANISATION;
                case PARTICIPANT -> record instanceof Person ? PERSON : GROUP;
                case POLICY_INSTRUMENT -> POLICY_INSTRUMENT;
                case ACTIVITY -> ACTIVITY;
                case COMMITMENT -> COMMITMENT;
            };
        }
    }

    private final Form form;
    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference, which nobody can change
    private final Predicate<Aggregate<?>> isFilled;

    <A extends Aggregate<?>> KeyField(Form form, String field, Class<A> record, Predicate<? super A> isFilled) {
        this.form = form;
        this.field = field;
        this.isFilled = any -> isFilled.test(record.cast(any));
    }

    public Form form() {
        return form;
    }

    /** Its word, which no other field of its form has, such as {@code policy-link}. */
    public String field() {
        return field;
    }

    /** The key fields of its form that a record lacks. */
    public static Set<KeyField> lackedBy(Aggregate<?> record) {
        Set<KeyField> lacked = Form.of(record).fields();
        lacked.removeIf(field -> field.isFilled.test(record));
        return lacked;
    }

    private static boolean hasIdentifier(Aggregate<?> record) {
        return !record.head().identifiers().isEmpty();
    }

    private static boolean hasSource(Aggregate<?> record) {
        return !record.head().sources().isEmpty();
    }

    private static boolean hasEvidence(Commitment commitment) {
        return commitment.transitions().stream()
                        .anyMatch(step -> !step.evidence().isEmpty())
                || commitment.progress().stream()
                        .anyMatch(report -> !report.evidence().isEmpty());
    }
}
