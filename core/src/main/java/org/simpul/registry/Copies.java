package org.simpul.registry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.Blackening;
import org.simpul.model.RecordTree;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.RecordType;
import org.simpul.model.participant.Participant;
import org.simpul.port.RecordVersion;
import org.simpul.port.UnitOfWork;

/**
 * Finds what other records tell of a participant: in those that name them by id, any of the texts by which they can be told from
 * others; elsewhere, such texts as are hardly somebody else's.
 */
final class Copies {

    private static final int SHORTEST_OF_ONES_OWN = 6;
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern SEVERAL_WORDS =
            Pattern.compile("(?<!\\S)[^\\s\\p{L}]*+\\p{L}\\S*+\\s++[^\\s\\p{L}]*+\\p{L}");
    /** What stands between the words of a name where it was made part of an address. */
    private static final List<String> JOINTS = List.of(" ", "-", "_", ".", "+", "%20");

    private final Set<ParticipantId> ids;
    private final Set<String> texts;
    private final Blackening any;
    private final Blackening ownOnly;

    /**
     * @param ids of the participant, and of those that were merged into it
     * @param participant in all versions
     */
    Copies(Collection<ParticipantId> ids, Collection<? extends Participant> participant) {
        this.ids = new LinkedHashSet<>(ids);
        texts = participant.stream()
                .flatMap(version -> version.identifyingTexts().stream())
                .filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        any = new Blackening(texts);
        ownOnly = new Blackening(participant.stream()
                .flatMap(version -> version.textsOfTheirOwn().stream())
                .filter(Copies::isHardlySomebodyElses)
                .collect(Collectors.toSet()));
    }

    /** A name of several words, an address of mail, a number of some length; one short word is anybody's. */
    private static boolean isHardlySomebodyElses(String text) {
        return text.length() >= SHORTEST_OF_ONES_OWN
                && (SEVERAL_WORDS.matcher(text).find()
                        || text.contains("@")
                        || text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS);
    }

    /** All records in which copies may be, deleted ones too. */
    Set<AggregateId> candidates(UnitOfWork unit) {
        Set<String> sought = Stream.concat(
                        ids.stream().map(id -> id.value().toString()),
                        texts.stream().flatMap(Copies::spellings))
                .collect(Collectors.toSet());
        Set<AggregateId> candidates = new LinkedHashSet<>();
        for (RecordType type : RecordType.values()) {
            candidates.addAll(unit.store(type).mentioning(sought));
        }
        candidates.removeAll(ids);
        return candidates;
    }

    private static Stream<String> spellings(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length == 1 ? Stream.of(words) : JOINTS.stream().map(joint -> String.join(joint, words));
    }

    /** Whether one of the versions of a record names the participant by id. */
    boolean isLinked(List<? extends RecordVersion<? extends Aggregate<?>>> versions) {
        return versions.stream().anyMatch(version -> isLinked(version.record()));
    }

    boolean isLinked(@Nullable Aggregate<?> record) {
        return record != null
                && RecordTree.references(record).stream().anyMatch(reference -> ids.contains(reference.to()));
    }

    /** What is to be blacked out of a record. */
    Blackening blackening(boolean isLinked) {
        return isLinked ? any : ownOnly;
    }

    /** Whether a version tells one of the texts, be it somebody else's. */
    boolean areIn(RecordVersion<? extends Aggregate<?>> version) {
        Aggregate<?> record = version.record();
        return any.isIn(version.reason())
                || (record != null && !any.pathsIn(record).isEmpty());
    }

    /** Where a record names the participant by id. */
    List<String> referencesIn(Aggregate<?> record) {
        return RecordTree.references(record).stream()
                .filter(reference -> ids.contains(reference.to()))
                .map(RecordTree.Reference::path)
                .toList();
    }

    /** Where a record tells one of the texts. */
    List<String> textsIn(Aggregate<?> record) {
        return any.pathsIn(record);
    }
}
