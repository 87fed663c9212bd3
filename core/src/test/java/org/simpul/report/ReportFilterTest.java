package org.simpul.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.simpul.model.activity.ActivityStatus.CANCELLED;
import static org.simpul.model.activity.ActivityStatus.COMPLETED;
import static org.simpul.model.activity.ActivityStatus.POSTPONED;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.vocabulary.Code;

class ReportFilterTest {

    @ParameterizedTest
    @EnumSource(ActivityStatus.class)
    void unlessAStatusIsAskedForOnlyWhatWasCalledOffIsLeftOut(ActivityStatus status) {
        assertThat(ReportFilter.ALL.admits(status)).isEqualTo(status != CANCELLED && status != POSTPONED);
    }

    @ParameterizedTest
    @EnumSource(ActivityStatus.class)
    void whereStatusesAreAskedForTheyAloneAreMeant(ActivityStatus status) {
        assertThat(ReportFilter.ALL.withStatuses(CANCELLED, COMPLETED).admits(status))
                .isEqualTo(status == CANCELLED || status == COMPLETED);
    }

    @Test
    void anActivityOfWhichNobodyToldHowFarItHasComeCountsUnlessAStatusIsAskedFor() {
        assertThat(ReportFilter.ALL.admits(null)).isTrue();
        assertThat(ReportFilter.ALL.withStatuses(COMPLETED).admits(null)).isFalse();
    }

    @Test
    void whatSpeaksOfActivitiesAloneIsNeitherThePeriodNorWhoTookPart() {
        ReportFilter filter = ReportFilter.ALL
                .inside(AreaCode.of("ID-LA"))
                .withKinds(Code.of("workshop"))
                .withThemes(Code.of("legal-aid"))
                .withStatuses(COMPLETED);

        assertThat(filter.during(LocalDate.EPOCH, LocalDate.EPOCH)
                        .withOrganisations(Set.of(OrganisationId.of("01926f0e-0000-7000-8000-000000000001")))
                        .ofActivitiesAlone())
                .isEqualTo(filter);
        assertThat(filter.asksForActivities()).isTrue();
        assertThat(ReportFilter.ALL.during(LocalDate.EPOCH, null).asksForActivities())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NO, CERTAINLY, NO, CERTAINLY",
        "PERHAPS, CERTAINLY, PERHAPS, CERTAINLY",
        "PERHAPS, NO, NO, PERHAPS",
        "CERTAINLY, CERTAINLY, CERTAINLY, CERTAINLY",
    })
    void twoAnswersMakeOne(Match one, Match other, Match both, Match either) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }
}
