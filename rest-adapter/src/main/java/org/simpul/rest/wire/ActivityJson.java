package org.simpul.rest.wire;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Access;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Mode;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** An activity on the wire. */
record ActivityJson(
        @Nullable ActivityId id,
        @Nullable Integer version,
        @Nullable Instant recordedAt,
        @Nullable Instant updatedAt,
        @Nullable Sensitivity sensitivity,
        List<FieldSensitivityJson> sensitivityOf,
        @Nullable OrganisationId custodian,
        List<IdentifierJson> identifiers,
        @Nullable LocalizedText titles,
        @Nullable LocalizedText description,
        @Nullable Code kind,
        List<Code> themes,
        @Nullable ActivityStatus status,
        @Nullable Access access,
        @Nullable Mode mode,
        @Nullable DatesJson dates,
        List<PlaceJson> places,
        List<OrganiserJson> organisers,
        @Nullable AttendanceJson attendance,
        List<ConcernJson> concerns,
        List<PolicyLinkJson> policyLinks,
        List<MarkerJson> markers,
        List<ActivityId> follows,
        @Nullable ActivityId partOf,
        @Nullable SeriesJson series,
        List<ItemJson> objectives,
        List<ItemJson> rationale,
        List<ItemJson> agenda,
        List<OutcomeJson> outcomes,
        List<OrganisationId> establishes,
        List<BudgetLineJson> budget,
        List<SourceJson> sources,
        List<ProvenanceJson> provenance,
        List<ExtensionJson> extensions,
        List<String> withheld)
        implements RecordJson {

    record DatesJson(
            @Nullable DateInterval during,
            @Nullable DateInterval planned,
            List<DateInterval> previous,
            @Nullable String stated,
            @Nullable TimesJson times) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record TimesJson(
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable ZoneId zone) {}

    record PlaceJson(
            @Nullable AreaCode area,
            @Nullable String venue,
            @Nullable String address,
            @Nullable CoordinatesJson coordinates,
            @Nullable LocalizedText description) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record CoordinatesJson(double latitude, double longitude) {}

    record OrganiserJson(OrganisationId organisation, OrganiserRole role) {}

    record AttendanceJson(
            @Nullable HeadCountJson headCount, List<DelegationJson> delegations, List<IndividualJson> individuals) {}

    record DelegationJson(
            @Nullable OrganisationId organisation,
            @Nullable LocalizedText position,
            @Nullable AreaCode area,
            @Nullable LocalizedText description,
            @Nullable HeadCountJson headCount,
            @Nullable AttendanceRole role,
            @Nullable Mode mode) {}

    record IndividualJson(
            @Nullable ParticipantId participant,
            @Nullable AttendanceRole role,
            @Nullable OrganisationId representing,
            @Nullable LocalizedText position,
            @Nullable Mode mode) {}

    record MarkerJson(String vocabulary, String code, int significance) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record SeriesJson(
            String key,
            @Nullable LocalizedText name,
            @Positive @Nullable Integer ordinal) {
        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    record ItemJson(
            LocalizedText text,
            @Nullable PartialDate on,
            @Nullable AttributionJson by) {}

    record AttributionJson(
            @Nullable OrganisationId organisation,
            @Nullable ParticipantId participant,
            @Nullable LocalizedText position) {}

    record OutcomeJson(
            LocalizedText text,
            @Nullable PartialDate on,
            @Nullable AttributionJson by,
            @Nullable Integer statedCommitmentCount,
            @Nullable PolicyInstrumentId instrument,
            @Nullable WebAddress url) {}

    record BudgetLineJson(
            BigDecimal amount, Currency currency, @Nullable OrganisationId organisation) {}

    /** Its id and no more, as with the record itself. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
