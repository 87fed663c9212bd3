package org.simpul.testkit;

import static org.simpul.testkit.ValueArbitraries.addresses;
import static org.simpul.testkit.ValueArbitraries.dates;
import static org.simpul.testkit.ValueArbitraries.few;
import static org.simpul.testkit.ValueArbitraries.ids;
import static org.simpul.testkit.ValueArbitraries.maybe;
import static org.simpul.testkit.ValueArbitraries.organisationIds;

import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.simpul.model.Extension;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;

/** What all records share. */
final class HeadArbitraries {

    private HeadArbitraries() {}

    static <I extends AggregateId> Arbitrary<RecordHead<I>> heads(Function<UUID, I> kind) {
        return Combinators.combine(
                        ids(kind),
                        maybe(organisationIds()),
                        Arbitraries.of(Sensitivity.class),
                        few(fieldSensitivities()),
                        few(identifiers()),
                        few(sources()),
                        few(provenance()),
                        few(extensions()))
                .as(RecordHead::new);
    }

    static Arbitrary<Sha256> checksums() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('a', 'f')
                .ofLength(64)
                .map(Sha256::of);
    }

    static Arbitrary<SourceKey> sourceKeys() {
        return OddTexts.shortTexts().map(SourceKey::of);
    }

    private static Arbitrary<Identifier> identifiers() {
        return Combinators.combine(OddTexts.shortTexts(), OddTexts.shortTexts()).as(Identifier::new);
    }

    private static Arbitrary<Source> sources() {
        Arbitrary<Source> plain = Combinators.combine(
                        sourceKeys(),
                        maybe(OddTexts.texts()),
                        maybe(addresses()),
                        maybe(OddTexts.texts()),
                        maybe(OddTexts.texts()),
                        maybe(dates()),
                        maybe(dates()),
                        maybe(OddTexts.shortTexts()))
                .as((key, title, url, publisher, author, published, retrieved, language) ->
                        new Source(key, title, url, publisher, author, published, retrieved, language, null));
        return Combinators.combine(plain, maybe(checksums()))
                .as((source, checksum) -> new Source(
                        source.key(),
                        source.title(),
                        source.url(),
                        source.publisher(),
                        source.author(),
                        source.published(),
                        source.retrieved(),
                        source.language(),
                        checksum));
    }

    private static Arbitrary<Provenance> provenance() {
        return Combinators.combine(
                        Arbitraries.of("", "/titles/id", "/attendance/headCount", "/a~1b/0"),
                        sourceKeys(),
                        maybe(OddTexts.texts()),
                        Arbitraries.of(Provenance.Basis.class))
                .as(Provenance::new);
    }

    private static Arbitrary<FieldSensitivity> fieldSensitivities() {
        return Combinators.combine(OddTexts.shortTexts().map(text -> "/" + text), Arbitraries.of(Sensitivity.class))
                .as(FieldSensitivity::new);
    }

    private static Arbitrary<Extension> extensions() {
        return Combinators.combine(OddTexts.shortTexts(), Arbitraries.oneOf(OddTexts.texts(), Arbitraries.just("")))
                .as(Extension::new);
    }
}
