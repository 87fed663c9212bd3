package org.simpul.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Actor;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.time.PartialDate;

class RecordWritingTest {

    private static final ActivityId MEETING = ActivityId.of("01900000-0000-7000-8000-000000000001");
    private static final CommitmentId PROMISE = CommitmentId.of("01900000-0000-7000-8000-000000000002");
    private static final OrganisationId AGENCY = OrganisationId.of("01900000-0000-7000-8000-000000000003");

    private final RecordWires wires = new RecordWires();

    @Test
    void leavesOutWhatIsAbsentOrEmpty() {
        ObjectNode written = wires.activities()
                .write(Disclosing.toTheSteward(Activity.builder(MEETING).build()), Disclosing.TODAY);

        assertThat(written.fieldNames())
                .toIterable()
                .containsExactly("id", "version", "recordedAt", "updatedAt", "sensitivity");
    }

    @Test
    void printsInstantsInUtcToTheMicrosecond() {
        var recorded = new Recorded<>(
                Activity.builder(MEETING).build(),
                2,
                Instant.parse("2024-07-10T03:12:09Z"),
                Instant.parse("2024-07-10T03:12:09.123456789Z"));

        ObjectNode written = wires.activities()
                .write(
                        new Disclosure(Disclosure.SMALLEST_COUNT, null)
                                .disclose(Caller.localSteward(), recorded, id -> Sensitivity.PUBLIC)
                                .orElseThrow(),
                        Disclosing.TODAY);

        assertThat(written.path("recordedAt").textValue()).isEqualTo("2024-07-10T03:12:09Z");
        assertThat(written.path("updatedAt").textValue()).isEqualTo("2024-07-10T03:12:09.123456Z");
        assertThat(written.path("version").intValue()).isEqualTo(2);
    }

    @Test
    void printsDecimalsPlainly() {
        Activity activity = Activity.builder(MEETING)
                .budget(List.of(new BudgetLine(new BigDecimal("1.25E+7"), Currency.getInstance("IDR"), null)))
                .build();

        ObjectNode written = wires.activities().write(Disclosing.toTheSteward(activity), Disclosing.TODAY);

        assertThat(written.at("/budget/0/amount").textValue()).isEqualTo("12500000");
    }

    @Test
    void namesWhatIsWithheld() {
        Managed managed = new Managed(1, Instant.EPOCH, Instant.EPOCH, List.of("/acronym", "/names"), Disclosing.TODAY);

        ObjectNode written =
                wires.organisations().write(Organisation.builder(AGENCY).build(), managed);

        assertThat(written.path("withheld").toString()).isEqualTo("[\"/acronym\",\"/names\"]");
    }

    @Test
    void tellsWhatIsOverdueOnTheDay() {
        Commitment commitment = Commitment.builder(PROMISE)
                .due(PartialDate.of(2024, 5))
                .transition(Transition.agree(PartialDate.of(2024, 3), Actor.of(AGENCY)))
                .build();

        assertThat(status(commitment, LocalDate.of(2024, 5, 31))).isEqualTo("agreed false null");
        assertThat(status(commitment, LocalDate.of(2024, 6, 1))).isEqualTo("agreed true null");
    }

    @Test
    void tellsHowLateAPromiseWasKept() {
        Commitment commitment = Commitment.builder(PROMISE)
                .due(PartialDate.of(2024, 5))
                .transition(Transition.agree(PartialDate.of(2024, 3), Actor.of(AGENCY)))
                .transition(Transition.fulfil(PartialDate.of(2024, 5, 28), Actor.of(AGENCY), List.of()))
                .build();

        assertThat(status(commitment, LocalDate.of(2024, 6, 1))).isEqualTo("fulfilled false -3");
    }

    private String status(Commitment commitment, LocalDate today) {
        ObjectNode written = wires.commitments().write(Disclosing.toTheSteward(commitment), today);
        return written.path("status").textValue() + " " + written.path("overdue") + " "
                + (written.has("latenessDays") ? written.path("latenessDays") : null);
    }
}
