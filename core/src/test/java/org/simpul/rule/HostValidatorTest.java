package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.rule.Ids.MEETING;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.Ids.PLAN;
import static org.simpul.rule.Ids.PROMISE;
import static org.simpul.rule.Ids.SARI;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.finding.Finding;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.CommitmentStatus;
import org.simpul.model.commitment.Transition;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

/** A host's own validator, which knows nothing of us but the constraints on the records. */
class HostValidatorTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static Validator speaking(Locale language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(
                        new ParameterMessageInterpolator(Set.of(Locale.ENGLISH, INDONESIAN), language, false))
                .clockProvider(() -> Clock.fixed(
                        RecordAssert.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .buildValidatorFactory()
                .getValidator();
    }

    private static Activity aMeetingWith(String stated) {
        return Activity.builder(MEETING)
                .status(ActivityStatus.COMPLETED)
                .kind("no-such-kind")
                .dates(ActivityDates.during(DateInterval.parse("2024-07/2024-06"))
                        .stated(stated))
                .headCount(HeadCount.of(10, Cell.of(Sex.FEMALE, 12), Cell.of(Sex.FEMALE, AgeBand.ADULT, 13)))
                .build();
    }

    private static final List<Aggregate<?>> BROKEN = List.of(
            aMeetingWith("it's {stated} ${1+1} \\ $x 'quoted'"),
            Organisation.builder(OFFICE)
                    .established(PartialDate.of(2020))
                    .dissolved(PartialDate.of(2019))
                    .identifier("ID-KDN", "1")
                    .build(),
            Person.builder(SARI).ageBand(AgeBand.CHILD).name("Sari").build(),
            PolicyInstrument.builder(PLAN)
                    .citation(Citation.notUnderstood("Surat {text} \\{text}"))
                    .provision(new Provision("1", null, null, "1", null))
                    .provision(new Provision("1", null, null, "{code}", null))
                    .kind("governor-decree")
                    .build(),
            Commitment.builder(PROMISE)
                    .due(PartialDate.of(2023))
                    .madeOn(PartialDate.of(2024))
                    .transition(new Transition(
                            CommitmentStatus.IN_PROGRESS,
                            PartialDate.of(2024),
                            Actor.of(OFFICE),
                            null,
                            List.of(),
                            null))
                    .transition(new Transition(
                            CommitmentStatus.DECLINED, PartialDate.of(2024), Actor.of(OFFICE), null, List.of(), null))
                    .build());

    @Test
    void seesErrorsOnlyAndNoneThatNeedTheListsOfARegistry() {
        Activity meeting = aMeetingWith("Sabtu");

        assertThat(RecordAssert.findings(meeting))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("ACT-1", "ACT-2", "ACT-5", "ACT-6", "ACT-6", "ACT-7", "VOC-1");
        assertThat(speaking(Locale.ENGLISH).validate(meeting))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactlyInAnyOrder("{simpul.ACT-1}", "{simpul.ACT-2}", "{simpul.ACT-6}", "{simpul.ACT-6}");
    }

    @Test
    void seesWarningsWhenItAsksForThem() {
        assertThat(speaking(Locale.ENGLISH).validate(aMeetingWith("Sabtu"), Warnings.class))
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactlyInAnyOrder("{simpul.ACT-5}", "{simpul.ACT-7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void speaksTheSameWords(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Validator host = speaking(language);

        assertThat(BROKEN)
                .allSatisfy(record -> assertThat(host.validate(record, Default.class, Warnings.class, Notes.class))
                        .extracting(ConstraintViolation::getMessage)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(RecordAssert.findings(record).stream()
                                .filter(finding -> !finding.rule().equals("VOC-1"))
                                .map(finding -> finding.message(language))
                                .toList()));
    }
}
