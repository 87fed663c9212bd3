package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Indicator;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.ReportingDuty;
import org.simpul.testkit.FullRecords;
import org.simpul.testkit.RecordArbitraries;

/** What is written is read as the same record, and that is written as the same document. */
class RoundTripTest {

    private static final RecordWires WIRES = new RecordWires();
    private static final StrictJson JSON = new StrictJson();
    private static final ObjectMapper BYTES = new ObjectMapper();

    @Provide
    Arbitrary<Organisation> organisations() {
        return RecordArbitraries.organisations();
    }

    @Provide
    Arbitrary<Participant> participants() {
        return RecordArbitraries.participants();
    }

    @Provide
    Arbitrary<PolicyInstrument> policyInstruments() {
        return RecordArbitraries.policyInstruments();
    }

    @Provide
    Arbitrary<Activity> activities() {
        return RecordArbitraries.activities();
    }

    @Provide
    Arbitrary<Commitment> commitments() {
        return RecordArbitraries.commitments();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void organisationsComeBack(@ForAll("organisations") Organisation organisation) throws Exception {
        comesBack(organisation);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void participantsComeBack(@ForAll("participants") Participant participant) throws Exception {
        comesBack(participant);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void policyInstrumentsComeBack(@ForAll("policyInstruments") PolicyInstrument instrument) throws Exception {
        comesBack(instrument);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void activitiesComeBack(@ForAll("activities") Activity activity) throws Exception {
        comesBack(activity);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void commitmentsComeBack(@ForAll("commitments") Commitment commitment) throws Exception {
        comesBack(commitment);
    }

    static List<Aggregate<?>> fullRecords() {
        return FullRecords.all();
    }

    @ParameterizedTest
    @MethodSource("fullRecords")
    void recordsInWhichNothingIsAbsentComeBack(Aggregate<?> record) throws Exception {
        comesBack(record);
    }

    private static void comesBack(Aggregate<?> generated) throws Exception {
        Aggregate<?> record = asTheWireTellsIt(generated);
        ObjectNode written = WIRES.write(Disclosing.toTheSteward(record), Disclosing.TODAY);

        Reading<? extends Aggregate<?>> reading =
                WIRES.read(JSON.parse(BYTES.writeValueAsBytes(written)), (AggregateId) record.id());

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value()).isEqualTo(record);
        assertThat(WIRES.write(Disclosing.toTheSteward(reading.value()), Disclosing.TODAY)
                        .toString())
                .isEqualTo(written.toString());
    }

    /** The two things that come back in other words: what a citation tells, and decimals with an exponent. */
    private static Aggregate<?> asTheWireTellsIt(Aggregate<?> record) {
        if (record instanceof PolicyInstrument instrument) {
            return instrument.toBuilder()
                    .citation(told(instrument.citation()))
                    .reporting(instrument.reporting().stream()
                            .map(duty -> new ReportingDuty(
                                    duty.from(), duty.to(), duty.every(), duty.first(), told(duty.basis())))
                            .toList())
                    .build();
        }
        if (record instanceof Activity activity) {
            return activity.toBuilder()
                    .budget(activity.budget().stream()
                            .map(line -> new BudgetLine(plain(line.amount()), line.currency(), line.organisation()))
                            .toList())
                    .build();
        }
        if (record instanceof Commitment commitment) {
            return commitment.toBuilder()
                    .indicators(commitment.indicators().stream()
                            .map(RoundTripTest::plain)
                            .toList())
                    .build();
        }
        return record;
    }

    private static Indicator plain(Indicator indicator) {
        return new Indicator(
                indicator.titles(),
                indicator.unit(),
                plain(indicator.baseline()),
                plain(indicator.target()),
                indicator.actuals().stream().map(RoundTripTest::plain).toList());
    }

    /** The wire fills the parts of a citation that its words tell and its writer left out. */
    private static @Nullable Citation told(@Nullable Citation citation) {
        if (citation == null) {
            return null;
        }
        Citation told = CitationParser.parse(citation.text());
        return new Citation(
                citation.text(),
                citation.type() == null ? told.type() : citation.type(),
                citation.number() == null ? told.number() : citation.number(),
                citation.year() == null ? told.year() : citation.year(),
                citation.issuer(),
                citation.article() == null ? told.article() : citation.article());
    }

    /** The wire has no exponents: 1.25E+7 comes back as 12500000. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.setScale(Math.max(0, amount.scale()));
    }

    private static Indicator.@Nullable Value plain(Indicator.@Nullable Value value) {
        return value == null ? null : new Indicator.Value(value.on(), plain(value.value()), value.cells());
    }
}
