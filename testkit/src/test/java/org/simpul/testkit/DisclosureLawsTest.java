package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.simpul.disclosure.Audiences;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.RecordHead;
import org.simpul.model.RecordTree;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.View;

/** What must hold of any record, whatever of it is held closely and whoever asks. */
class DisclosureLawsTest {

    private static final int TRIES = 400;
    private static final Instant MOMENT = Instant.parse("2024-07-10T03:12:09.123456Z");

    private final Disclosure disclosure = new Disclosure(Disclosure.SMALLEST_COUNT, null);

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whoIsClearedForEverythingSeesAll(
            @ForAll("records") Aggregate<?> record, @ForAll("knowing") Predicate<AggregateId> knows) {
        Disclosed<Aggregate<?>> seen =
                seen(record, Sensitivity.STRICTLY_CONFIDENTIAL, knows).orElseThrow();

        assertThat((Object) seen.record()).isEqualTo(record);
        assertThat(seen.withheld()).isEmpty();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatIsWithheldIsNamedAndNothingElseIsMissing(
            @ForAll("records") Aggregate<?> record,
            @ForAll Sensitivity clearance,
            @ForAll("knowing") Predicate<AggregateId> knows) {
        seen(record, clearance, knows)
                .ifPresent(seen -> assertThat(seen.withheld().isEmpty())
                        .isEqualTo(seen.record().equals(record)));
        seen(record, clearance, knows)
                .ifPresent(seen -> assertThat(RecordTree.paths(record))
                        .containsAll(seen.withheld().stream()
                                .filter(path -> !path.isEmpty())
                                .toList()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void nobodyIsToldTheNameOfARecordTheyMayNotKnow(
            @ForAll("records") Aggregate<?> record,
            @ForAll("limited") Sensitivity clearance,
            @ForAll("knowing") Predicate<AggregateId> knows) {
        seen(record, clearance, knows)
                .ifPresent(seen -> assertThat(RecordTree.references(seen.record()))
                        .allMatch(reference -> knows.test(reference.to())));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aNarrowerAudienceSeesWhatAWiderOneSees(
            @ForAll("records") Aggregate<?> record, @ForAll("knowing") Predicate<AggregateId> knows) {
        Sensitivity[] clearances = Sensitivity.values();
        for (int i = 1; i < clearances.length; i++) {
            Set<String> wider = words(seen(record, clearances[i - 1], knows));
            Set<String> narrower = words(seen(record, clearances[i], knows));
            assertThat(narrower).containsAll(wider);
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void writingBackWhatOneSawLosesNothing(
            @ForAll("records") Aggregate<?> record,
            @ForAll Sensitivity clearance,
            @ForAll("knowing") Predicate<AggregateId> knows) {
        seen(record, clearance, knows).ifPresent(seen -> {
            var restored = disclosure.restore(caller(clearance), record, seen.record(), audiences(knows));

            assertThat(restored.trespasses()).isEmpty();
            assertThat((Object) restored.record()).isEqualTo(record);
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatIsFoundIsWhatIsSeenWhenAllOthersAreKnown(@ForAll("records") Aggregate<?> record) {
        List<? extends View<?>> views = IndexEntry.views(record);
        for (Sensitivity clearance : Sensitivity.values()) {
            Optional<Aggregate<?>> found = views.stream()
                    .filter(view -> view.isFor(clearance))
                    .<Aggregate<?>>map(View::record)
                    .findFirst();
            assertThat(found).isEqualTo(Disclosure.findable(record, clearance));
        }
        assertThat(views.get(0).widest()).isEqualTo(Disclosure.audience(record));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aWiderAudienceFindsARecordByNoValueByWhichANarrowerOneDoesNot(@ForAll("records") Aggregate<?> record) {
        List<? extends View<?>> views = IndexEntry.views(record);
        for (int i = 1; i < views.size(); i++) {
            IndexEntry wider = views.get(i - 1).index();
            IndexEntry narrower = views.get(i).index();
            wider.facets()
                    .forEach((facet, values) ->
                            assertThat(narrower.facets().get(facet)).containsAll(values));
            assertThat(lines(narrower)).containsAll(lines(wider));
        }
    }

    private static List<String> lines(IndexEntry index) {
        return index.text().lines().filter(line -> !line.isEmpty()).toList();
    }

    /** All that stands in what is seen; the places differ, since lists close up. */
    private static Set<String> words(Optional<Disclosed<Aggregate<?>>> seen) {
        Set<String> words = new HashSet<>();
        seen.ifPresent(disclosed -> RecordTree.walk(disclosed.record(), (path, value) -> {
            if (value instanceof String || value instanceof AggregateId) {
                words.add(value.toString());
            }
        }));
        return words;
    }

    private static Audiences audiences(Predicate<AggregateId> knows) {
        return id -> knows.test(id) ? Sensitivity.PUBLIC : null;
    }

    private Optional<Disclosed<Aggregate<?>>> seen(
            Aggregate<?> record, Sensitivity clearance, Predicate<AggregateId> knows) {
        return disclosure.disclose(caller(clearance), new Recorded<>(record, 1, MOMENT, MOMENT), audiences(knows));
    }

    private static Caller caller(Sensitivity clearance) {
        return new Caller("reader", null, Set.of(), clearance, null);
    }

    @Provide
    Arbitrary<Sensitivity> limited() {
        return Arbitraries.of(Sensitivity.PUBLIC, Sensitivity.RESTRICTED, Sensitivity.CONFIDENTIAL);
    }

    /** About a third of all records are unknown, and which is told by their ids. */
    @Provide
    Arbitrary<Predicate<AggregateId>> knowing() {
        return Arbitraries.integers().between(0, 5).map(rest -> id -> rest == 5 || hash(id.value()) % 5 != rest);
    }

    private static int hash(UUID id) {
        return Math.floorMod(id.hashCode(), 10);
    }

    /** Records of any kind of which some fields are held more closely, on purpose or by chance. */
    @Provide
    Arbitrary<Aggregate<?>> records() {
        return RecordArbitraries.records().flatMap(record -> raised(record).map(raises -> withRaises(record, raises)));
    }

    private static Arbitrary<List<FieldSensitivity>> raised(Aggregate<?> record) {
        List<String> paths = new ArrayList<>(RecordTree.paths(record));
        paths.remove("");
        paths.sort(null);
        Arbitrary<Tuple2<Integer, Sensitivity>> raise = Arbitraries.integers()
                .between(0, paths.size() - 1)
                .flatMap(place -> Arbitraries.of(Sensitivity.class).map(sensitivity -> Tuple.of(place, sensitivity)));
        return raise.map(one -> new FieldSensitivity(paths.get(one.get1()), one.get2()))
                .list()
                .ofMaxSize(4);
    }

    @SuppressWarnings("unchecked") // a record with another head is of its own kind
    private static Aggregate<?> withRaises(Aggregate<?> record, List<FieldSensitivity> raises) {
        RecordHead<AggregateId> head = (RecordHead<AggregateId>) record.head();
        return ((Aggregate<AggregateId>) record)
                .withHead(new RecordHead<>(
                        head.id(),
                        head.custodian(),
                        head.sensitivity(),
                        raises,
                        head.identifiers(),
                        head.sources(),
                        head.provenance(),
                        head.extensions()));
    }
}
