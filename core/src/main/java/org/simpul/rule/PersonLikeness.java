package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Sex;
import org.simpul.port.PlainName;
import org.simpul.port.SearchText;

/**
 * Two persons look like one if their names do, Maknunah and Maknuna (PAR-4), and nothing else tells them apart. Many people have
 * one name, and many have only one word of it: so whoever belongs elsewhere is another, and where the name is one word it has to
 * be known of both where they belong, or of neither. Only names are compared: a pseudonym is there so that nobody is recognised.
 */
final class PersonLikeness implements Likeness<Person> {

    private static final int MOST_ALTERNATIVES = 10;
    private static final Set<Sex> OPPOSITES = Set.of(Sex.FEMALE, Sex.MALE);

    @Override
    public Rule rule() {
        return Rule.warning("PAR-4", RecordType.PARTICIPANT);
    }

    @Override
    public RecordType type() {
        return RecordType.PARTICIPANT;
    }

    @Override
    public Class<Person> recordClass() {
        return Person.class;
    }

    @Override
    public Optional<Match> match(Person record, Person other) {
        if (record.name() == null
                || other.name() == null
                || Contradictions.areTwo(record, other)
                || areOfOppositeSex(record, other)
                || areOfOtherAge(record, other)) {
            return Optional.empty();
        }
        Set<OrganisationId> belongsTo = organisations(record);
        Set<OrganisationId> otherBelongsTo = organisations(other);
        boolean shareSomething = !Collections.disjoint(belongsTo, otherBelongsTo)
                || !Collections.disjoint(ways(record.contact()), ways(other.contact()));
        if (!shareSomething && Contradictions.areApart(belongsTo, otherBelongsTo)) {
            return Optional.empty();
        }
        boolean isOneWordEnough = shareSomething || (belongsTo.isEmpty() && otherBelongsTo.isEmpty());
        List<Match> matches = new ArrayList<>();
        names(record)
                .forEach((path, name) -> names(other).values().stream()
                        .filter(candidate -> isOneWordEnough
                                || name.words().size() > 1
                                || candidate.words().size() > 1)
                        .forEach(candidate -> NameComparison.ofPersons(name, candidate)
                                .ifPresent(score -> matches.add(new Match(path, score)))));
        return matches.stream().max(Comparator.comparingDouble(Match::score));
    }

    private static Map<String, PlainName> names(Person person) {
        Map<String, PlainName> names = new LinkedHashMap<>();
        if (person.name() != null) {
            names.put("/name", PlainName.ofPerson(person.name()));
        }
        List<String> alternatives = person.alternativeNames();
        for (int i = 0; i < Math.min(alternatives.size(), MOST_ALTERNATIVES); i++) {
            names.put("/alternativeNames/" + i, PlainName.ofPerson(alternatives.get(i)));
        }
        return names;
    }

    private static boolean areOfOppositeSex(Person one, Person other) {
        return one.sex() != null
                && other.sex() != null
                && one.sex() != other.sex()
                && OPPOSITES.containsAll(List.of(one.sex(), other.sex()));
    }

    /** A child is not an adult; what a record calls young another may call grown up, some years later. */
    private static boolean areOfOtherAge(Person one, Person other) {
        return one.ageBand() != null
                && other.ageBand() != null
                && one.ageBand().isOfChildren() != other.ageBand().isOfChildren();
    }

    private static Set<OrganisationId> organisations(Person person) {
        return person.affiliations().stream().map(Affiliation::organisation).collect(Collectors.toSet());
    }

    /** By which somebody is reached and nobody else, or hardly anybody. */
    private static Set<String> ways(@Nullable Contact contact) {
        return contact == null
                ? Set.of()
                : Stream.of(contact.email(), contact.phone())
                        .flatMap(Stream::ofNullable)
                        .map(SearchText::fold)
                        .collect(Collectors.toSet());
    }
}
