package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.BudgetLine;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.StorageException;
import org.simpul.testkit.FullRecords;

class RecordCodecTest {

    private static final OrganisationId ID = OrganisationId.of("01900000-0000-7000-8000-000000000001");
    private static final String SMALLEST =
            "{\"head\":{\"id\":\"01900000-0000-7000-8000-000000000001\",\"sensitivity\":\"public\"}}";

    private final RecordCodec codec = new RecordCodec();

    /** Documents are in databases already: a change here needs an upgrade, not only a new golden file. */
    @Nested
    class GoldenDocuments {

        private final Map<String, Aggregate<?>> records = Map.of(
                "organisation", FullRecords.organisation(),
                "person", FullRecords.person(),
                "group", FullRecords.group(),
                "policy-instrument", FullRecords.policyInstrument(),
                "activity", FullRecords.activity(),
                "commitment", FullRecords.commitment());

        @TestFactory
        Stream<DynamicTest> areWhatRecordsAreWrittenAs() {
            return records.entrySet().stream()
                    .map(record -> DynamicTest.dynamicTest(
                            record.getKey(),
                            () -> assertThat(readable(codec.write(record.getValue())))
                                    .isEqualTo(golden(record.getKey()))));
        }

        @TestFactory
        Stream<DynamicTest> areReadAsTheRecordsTheyWereWrittenFrom() {
            return records.entrySet().stream()
                    .map(record -> DynamicTest.dynamicTest(
                            record.getKey(),
                            () -> assertThat(codec.read(record.getValue().type(), 1, golden(record.getKey())))
                                    .isEqualTo(record.getValue())));
        }

        private static String golden(String name) {
            try (InputStream file = RecordCodecTest.class.getResourceAsStream("documents/" + name + ".json")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String readable(String json) throws IOException {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
            printer.indentArraysWith(indenter);
            printer.indentObjectsWith(indenter);
            ObjectMapper mapper = new ObjectMapper();
            return mapper.writer(printer).writeValueAsString(mapper.readTree(json)) + "\n";
        }
    }

    @Nested
    class Writing {

        @Test
        void leavesOutWhatIsAbsentAndListsThatAreEmpty() {
            Organisation nameless = Organisation.builder(ID).build();

            assertThat(codec.write(nameless)).isEqualTo(SMALLEST);
            assertThat(codec.read(RecordType.ORGANISATION, 1, SMALLEST)).isEqualTo(nameless);
        }

        @Test
        void keepsATextThatIsEmpty() {
            Organisation odd = Organisation.builder(ID).acronym("").build();

            assertThat(readBack(odd)).isEqualTo(odd);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"0", "0.00", "12500000.00", "1E+3", "1E-30", "123456789012345678901234567890.123456789"})
        void keepsTheScaleOfADecimal(String amount) {
            Activity paid = Activity.builder(ActivityId.of("01900000-0000-7000-8000-000000000002"))
                    .budget(List.of(new BudgetLine(new BigDecimal(amount), Currency.getInstance("IDR"), null)))
                    .build();

            assertThat(readBack(paid)).isEqualTo(paid);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0000",
                    "line\r\nline\ttab\u2028",
                    "\u202Bkanan\u202C",
                    "\uD83E\uDEA2 simpul",
                    "half \uD83E of a pair",
                    "half \uDEA2 of a pair",
                    "\uFFFF",
                    "\"quoted\\"
                })
        void keepsEveryCharacter(String text) {
            Organisation named = Organisation.builder(ID).name("id", "x" + text).build();

            assertThat(readBack(named)).isEqualTo(named);
        }

        @Test
        void keepsTheOrderInWhichASourceGaveTheLanguages() {
            LocalizedText names =
                    LocalizedText.of("su", "Tali").with("en", "Knot").with("id", "Simpul");
            Organisation named = Organisation.builder(ID).names(names).build();

            Organisation read = (Organisation) readBack(named);

            assertThat(read.names().byLanguage().keySet()).containsExactly("su", "en", "id");
        }

        @Test
        void keepsATextLongerThanStrangersMaySend() {
            Organisation wordy =
                    Organisation.builder(ID).name("id", "x".repeat(21_000_000)).build();

            assertThat(readBack(wordy)).isEqualTo(wordy);
        }

        private Aggregate<?> readBack(Aggregate<?> record) {
            return codec.read(record.type(), codec.format(), codec.write(record));
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{}",
                    "{\"head\":null}",
                    "{\"head\":{\"id\":\"1\",\"sensitivity\":\"public\"}}",
                    "{\"head\":{\"id\":\"01900000-0000-7000-8000-000000000001\"}}",
                    "{\"head\":{\"id\":\"01900000-0000-7000-8000-000000000001\",\"sensitivity\":\"secret\"}}"
                })
        void refusesADocumentThatIsNoWholeRecord(String document) {
            refuses(document);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"colour\":\"red\"",
                    "\"acronym\":7",
                    "\"acronym\":true",
                    "\"acronym\":[\"BNPT\"]",
                    "\"acronym\":\"a\",\"acronym\":\"b\"",
                    "\"alternativeNames\":\"one\"",
                    "\"alternativeNames\":[null]",
                    "\"names\":{}",
                    "\"names\":{\"id\":7}",
                    "\"names\":\"Simpul\"",
                    "\"kind\":\"No Code\"",
                    "\"established\":2020",
                    "\"established\":\"2020-13\"",
                    "\"seat\":\"91\""
                })
        void refusesWhatARecordCannotHold(String property) {
            refuses(SMALLEST.substring(0, SMALLEST.length() - 1) + "," + property + "}");
        }

        @Test
        void refusesWhatStandsBehindTheRecord() {
            refuses(SMALLEST + SMALLEST);
        }

        @Test
        void refusesAParticipantOfWhichNobodySaysWhetherItIsAPerson() {
            assertThatThrownBy(() -> codec.read(RecordType.PARTICIPANT, 1, SMALLEST))
                    .isInstanceOf(StorageException.class);
        }

        @Test
        void saysNothingOfTheDocumentInItsMessage() {
            assertThatThrownBy(() -> codec.read(RecordType.ORGANISATION, 1, SMALLEST.replace("public", "Mawar")))
                    .isInstanceOf(StorageException.class)
                    .satisfies(failure -> assertThat(printed(failure)).doesNotContain("Mawar"))
                    .cause()
                    .hasMessageContaining("com.fasterxml.jackson");
        }

        private void refuses(String document) {
            assertThatThrownBy(() -> codec.read(RecordType.ORGANISATION, 1, document))
                    .isInstanceOf(StorageException.class);
        }
    }

    @Nested
    class Formats {

        private final RecordCodec.Upgrade acronymWasCalledShort = (type, document) -> {
            if (type == RecordType.ORGANISATION && document.has("short")) {
                document.set("acronym", document.remove("short"));
            }
            return document;
        };
        private final RecordCodec.Upgrade shortWasCalledAbbreviation = (type, document) -> {
            if (type == RecordType.ORGANISATION && document.has("abbreviation")) {
                document.set("short", document.remove("abbreviation"));
            }
            return document;
        };
        private final RecordCodec third = new RecordCodec(List.of(shortWasCalledAbbreviation, acronymWasCalledShort));

        @Test
        void oldOnesAreReadThroughEachUpgradeInTurn() {
            assertThat(third.format()).isEqualTo(3);
            assertThat(acronym(1, "abbreviation")).isEqualTo("BKK");
            assertThat(acronym(2, "short")).isEqualTo("BKK");
            assertThat(acronym(3, "acronym")).isEqualTo("BKK");
        }

        private String acronym(int format, String property) {
            String document = SMALLEST.substring(0, SMALLEST.length() - 1) + ",\"" + property + "\":\"BKK\"}";
            return ((Organisation) third.read(RecordType.ORGANISATION, format, document)).acronym();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 2})
        void unknownOnesAreRefused(int format) {
            assertThatThrownBy(() -> codec.read(RecordType.ORGANISATION, format, SMALLEST))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("format " + format);
        }

        @Test
        void theOldestIsReadAsStrictlyAsTheNewest() {
            assertThatThrownBy(() -> third.read(RecordType.ORGANISATION, 1, "[]"))
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> third.read(RecordType.ORGANISATION, 1, "{\"acronym\":7}"))
                    .isInstanceOf(StorageException.class);
        }
    }

    /** An exception with all its causes, as a host would log it. */
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
