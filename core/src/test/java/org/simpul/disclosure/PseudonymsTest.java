package org.simpul.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Individual;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.Concern;

/** Somebody whom an audience may not know is one and the same to it wherever they are met. */
class PseudonymsTest {

    private static final ParticipantId MELATI = ParticipantId.of("01926f0e-0000-4000-8000-000000000001");
    private static final ParticipantId DAHLIA = ParticipantId.of("01926f0e-0000-4000-8000-000000000002");
    private static final Instant SAVED = Instant.parse("2024-07-10T03:12:09Z");

    private final Pseudonyms pseudonyms = new Pseudonyms(key("an invented key of thirty-two bytes"));
    private final Disclosure disclosure = new Disclosure(Disclosure.SMALLEST_COUNT, pseudonyms);

    @Test
    void oneAudienceCallsSomebodyTheSameEverywhere() {
        Map<String, String> first =
                shown(meeting(1, MELATI), Sensitivity.PUBLIC).pseudonyms();
        Map<String, String> second =
                shown(meeting(2, DAHLIA, MELATI), Sensitivity.PUBLIC).pseudonyms();

        assertThat(first).containsOnlyKeys("/attendance/individuals/0/participant");
        assertThat(second)
                .hasSize(2)
                .containsEntry(
                        "/attendance/individuals/1/participant", first.get("/attendance/individuals/0/participant"));
        assertThat(Set.copyOf(second.values())).hasSize(2);
    }

    @Test
    void noTwoAudiencesCallSomebodyTheSame() {
        assertThat(shown(meeting(1, MELATI), Sensitivity.PUBLIC).pseudonyms().values())
                .doesNotContainAnyElementsOf(shown(meeting(1, MELATI), Sensitivity.RESTRICTED)
                        .pseudonyms()
                        .values());
        assertThat(pseudonyms.of(MELATI, "partner")).isNotEqualTo(pseudonyms.of(MELATI, "public"));
    }

    @Test
    void whoIsKnownNeedsNone() {
        Disclosed<Activity> shown = disclosure
                .disclose(
                        caller(Sensitivity.PUBLIC),
                        new Recorded<>(meeting(1, MELATI), 1, SAVED, SAVED),
                        id -> Sensitivity.PUBLIC)
                .orElseThrow();

        assertThat(shown.withheld()).isEmpty();
        assertThat(shown.pseudonyms()).isEmpty();
    }

    @Test
    void whatIsWithheldForAnotherReasonAsWellTellsNotEvenThatSomebodyIsThere() {
        Activity meeting = meeting(1).toBuilder()
                .concerns(List.of(Concern.of(MELATI)))
                .attendance(meeting(1, DAHLIA).attendance())
                .sensitivityOf("/attendance/individuals/0/participant", Sensitivity.CONFIDENTIAL)
                .build();

        Disclosed<Activity> shown = shown(meeting, Sensitivity.PUBLIC);

        assertThat(shown.withheld()).contains("/concerns/0", "/attendance/individuals/0/participant");
        assertThat(shown.pseudonyms()).isEmpty();
    }

    @Test
    void aRegistryWithoutAKeyCallsNobodyAnything() {
        Disclosed<Activity> shown = new Disclosure(Disclosure.SMALLEST_COUNT, null)
                .disclose(
                        caller(Sensitivity.PUBLIC),
                        new Recorded<>(meeting(1, MELATI), 1, SAVED, SAVED),
                        id -> Sensitivity.CONFIDENTIAL)
                .orElseThrow();

        assertThat(shown.pseudonyms()).isEmpty();
    }

    @Test
    void anotherKeyGivesOtherPseudonyms() {
        assertThat(new Pseudonyms(key("another invented key of 32 bytes")).of(MELATI, "public"))
                .isNotEqualTo(pseudonyms.of(MELATI, "public"));
    }

    @Test
    void aPseudonymTellsNeitherTheIdNorTheKey() {
        assertThat(pseudonyms.of(MELATI, "public"))
                .matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}")
                .doesNotContain("0192", "6f0e");
        assertThat(pseudonyms.toString()).isEqualTo("Pseudonyms");
    }

    @Test
    void tenThousandPeopleHaveTenThousandPseudonyms() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(n -> ParticipantId.of(String.format("01926f0e-0000-4000-8000-%012d", n)))
                        .map(id -> pseudonyms.of(id, "public"))
                        .collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes or more, but had 31");
    }

    private Disclosed<Activity> shown(Activity meeting, Sensitivity clearance) {
        return disclosure
                .disclose(
                        caller(clearance),
                        new Recorded<>(meeting, 1, SAVED, SAVED),
                        id -> Sensitivity.STRICTLY_CONFIDENTIAL)
                .orElseThrow();
    }

    private static Activity meeting(int number, ParticipantId... present) {
        return Activity.builder(ActivityId.of("01926f0e-0000-7000-8000-00000000000" + number))
                .title("id", "Rapat")
                .attendance(new Attendance(
                        null,
                        List.of(),
                        List.of(present).stream()
                                .map(id -> Individual.of(id, AttendanceRole.PARTICIPANT))
                                .toList()))
                .build();
    }

    private static Caller caller(Sensitivity clearance) {
        return new Caller("reader", null, Set.of(Role.READER), clearance, null);
    }

    private static byte[] key(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
