package org.simpul.port;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Person;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.time.PartialDate;

/**
 * By which keys a record is found that may mean the same as another ({@link Facet#ALIKE}): that two records share one is where
 * looking begins, and no sign yet that they are alike.
 *
 * <p>A key that hundreds share leads nowhere, so what is common is a key together with what makes it rare: a name of an office
 * with the area it serves, a name of a person with the organisation they belong to.
 */
final class LikenessKeys {

    private static final int MOST_ALTERNATIVES = 10;

    private final Set<String> keys = new TreeSet<>();

    private LikenessKeys() {}

    static Set<String> of(Organisation organisation) {
        LikenessKeys found = new LikenessKeys();
        String area = subnational(organisation.jurisdiction());
        Stream<String> names =
                organisation.names() == null ? Stream.empty() : organisation.names().byLanguage().values().stream();
        Stream.concat(names, organisation.alternativeNames().stream().limit(MOST_ALTERNATIVES))
                .map(PlainName::ofBody)
                .forEach(name -> {
                    found.add("name", name.key(), area);
                    found.addAcronym(name.acronym(), area);
                    if (name.words().size() == 1) {
                        found.addAcronym(name.words().get(0), area);
                    }
                });
        if (organisation.acronym() != null) {
            found.addAcronym(PlainName.ofAcronym(organisation.acronym()), area);
        }
        return found.keys;
    }

    /** Only of those held under their name: a pseudonym is there so that nobody is recognised. */
    static Set<String> of(Person person) {
        LikenessKeys found = new LikenessKeys();
        if (person.name() == null) {
            return found.keys;
        }
        Stream.concat(
                        Stream.of(person.name()),
                        person.alternativeNames().stream().limit(MOST_ALTERNATIVES))
                .map(PlainName::ofPerson)
                .forEach(name -> {
                    found.add("name", name.key(), null);
                    found.add("joined", name.joinedKey(), null);
                    person.affiliations().stream()
                            .map(Affiliation::organisation)
                            .distinct()
                            .limit(MOST_ALTERNATIVES)
                            .forEach(id -> found.addWithin("name", name.key(), id.toString()));
                });
        return found.keys;
    }

    static Set<String> of(PolicyInstrument instrument) {
        LikenessKeys found = new LikenessKeys();
        Citation citation = instrument.citation();
        if (citation != null && citation.isUnderstood()) {
            citation.key().ifPresent(key -> found.add("act", key, null));
            String number =
                    (citation.type() + "|" + citation.number() + "|" + citation.year()).toLowerCase(Locale.ROOT);
            String area = subnational(instrument.jurisdiction());
            if (area != null) {
                found.addWithin("act", number, area);
            }
            if (instrument.issuer() != null) {
                found.addWithin("act", number, instrument.issuer().toString());
            }
        }
        return found.keys;
    }

    static Set<String> of(Activity activity) {
        LikenessKeys found = new LikenessKeys();
        firstDay(activity)
                .ifPresent(day -> activity.organisers()
                        .forEach(organiser -> found.addWithin(
                                "day", day.toString(), organiser.organisation().toString())));
        return found.keys;
    }

    /** The day on which it began, where it is known. */
    private static Optional<LocalDate> firstDay(Activity activity) {
        return Optional.ofNullable(activity.dates().during())
                .flatMap(during -> during.start().date())
                .filter(PartialDate::isDay)
                .map(PartialDate::earliestDay);
    }

    /** What serves a country has the same name everywhere; what serves a province or a regency has it from a decree. */
    private static @Nullable String subnational(@Nullable AreaCode area) {
        return area == null || !area.value().contains("-") ? null : area.value();
    }

    private void addAcronym(@Nullable String acronym, @Nullable String area) {
        if (acronym != null) {
            add("acronym", acronym, area);
        }
    }

    /** A key by itself and, where there is something that makes it rarer, together with that. */
    private void add(String sort, String key, @Nullable String within) {
        if (!key.isEmpty()) {
            keys.add(sort + ":" + key);
            if (within != null) {
                addWithin(sort, key, within);
            }
        }
    }

    private void addWithin(String sort, String key, String within) {
        if (!key.isEmpty()) {
            keys.add(sort + ":" + key + "@" + within);
        }
    }
}
