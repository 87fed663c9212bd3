package org.simpul.rest.wire;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;

/** The types whose values are one word on the wire. */
final class Leaves {

    /** No exponent: a short word must not stand for a number of a million digits. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    static final Map<Class<?>, Shape<?>> SHAPES = Map.ofEntries(
            leaf(ActivityId.class, "id", ActivityId::of),
            leaf(CommitmentId.class, "id", CommitmentId::of),
            leaf(OrganisationId.class, "id", OrganisationId::of),
            leaf(ParticipantId.class, "id", ParticipantId::of),
            leaf(PolicyInstrumentId.class, "id", PolicyInstrumentId::of),
            // Of a record of the kind that the address tells.
            leaf(UUID.class, "id", text -> OrganisationId.of(text).value()),
            leaf(AreaCode.class, "area", AreaCode::of),
            leaf(Code.class, "code", Code::of),
            leaf(DateInterval.class, "interval", DateInterval::parse),
            leaf(PartialDate.class, "date", PartialDate::parse),
            leaf(Sha256.class, "sha256", Sha256::of),
            entry(SourceKey.class, new LeafShape<>("source-key", SourceKey::of, SourceKey::value)),
            entry(WebAddress.class, new LeafShape<>("web-address", WebAddress::of, WebAddress::value)),
            entry(BigDecimal.class, new LeafShape<>("decimal", Leaves::decimal, BigDecimal::toPlainString)),
            entry(Currency.class, new LeafShape<>("currency", Leaves::currency, Currency::getCurrencyCode)),
            leaf(Instant.class, "instant", Leaves::instant),
            leaf(LocalTime.class, "time", Leaves::time),
            // No code list of the registry: it decides which properties there are.
            entry(
                    ParticipantKind.class,
                    new LeafShape<>(
                            "participant-kind", word -> Coded.of(ParticipantKind.class, word), ParticipantKind::code)),
            leaf(Period.class, "period", Leaves::period),
            entry(ZoneId.class, new LeafShape<>("zone", Leaves::zone, ZoneId::getId)));

    private Leaves() {}

    private static <T> Map.Entry<Class<?>, Shape<?>> leaf(Class<T> type, String form, Function<String, T> parse) {
        return entry(type, new LeafShape<>(form, parse, Object::toString));
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A decimal is written 12500000.00: digits and a point, without exponent or grouping");
        }
        return new BigDecimal(text);
    }

    private static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A currency is a code of ISO 4217, such as IDR", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("An instant is written 2024-07-10T03:12:09Z", e);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A time of day is written 09:00 or 09:00:30", e);
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A period is written in ISO 8601, such as P1Y, P6M or P14D", e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A zone is named as in the IANA list, such as Asia/Jakarta", e);
        }
    }
}
