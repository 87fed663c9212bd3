package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.PlainName;

/**
 * Two organisations look like one if their names do, or if one is called by the acronym of the other (ORG-4). Every regency has
 * an office of each name, so an area or a parent that is another says that they are two.
 */
final class OrganisationLikeness implements Likeness<Organisation> {

    private static final Set<String> PUBLIC_BODIES = Set.of(
            "state",
            "ministry",
            "agency",
            "commission",
            "parliament",
            "court",
            "security-force",
            "local-government",
            "local-government-unit");
    private static final Set<String> INTERNATIONAL_BODIES = Set.of("un-body", "igo");
    private static final Set<String> CIVIL_SOCIETY =
            Set.of("international-ngo", "national-ngo", "cso", "network", "foundation");
    private static final Set<String> ACADEMIA = Set.of("university");
    private static final Set<String> COMPANIES = Set.of("company", "media");

    private static final String ACRONYM = "/acronym";
    private static final int MOST_ALTERNATIVES = 10;

    @Override
    public Rule rule() {
        return Rule.warning("ORG-4", RecordType.ORGANISATION);
    }

    @Override
    public RecordType type() {
        return RecordType.ORGANISATION;
    }

    @Override
    public Class<Organisation> recordClass() {
        return Organisation.class;
    }

    @Override
    public Optional<Match> match(Organisation record, Organisation other) {
        if (Contradictions.areTwo(record, other)
                || Contradictions.differ(record.jurisdiction(), other.jurisdiction())
                || Contradictions.differ(record.parent(), other.parent())
                || Contradictions.differ(sort(record.kind()), sort(other.kind()))
                || follows(record, other)
                || follows(other, record)) {
            return Optional.empty();
        }
        List<Name> names = names(record);
        List<Name> others = names(other);
        Set<String> acronyms = acronyms(record, names);
        Set<String> othersAcronyms = acronyms(other, others);
        List<Match> matches = new ArrayList<>(calledByAcronym(record, names, acronyms, others, othersAcronyms));
        if (matches.isEmpty()) {
            boolean shareAnAcronym = !Collections.disjoint(acronyms, othersAcronyms);
            boolean areOtherwiseNamed = areOtherwiseNamed(names, others, shareAnAcronym);
            for (Name name : names) {
                others.stream()
                        .filter(candidate -> !areOtherwiseNamed || name.isAlternative() || candidate.isAlternative())
                        .forEach(candidate -> compared(name, candidate, shareAnAcronym)
                                .ifPresent(score -> matches.add(new Match(name.path(), score))));
            }
            if (Contradictions.areApart(acronyms, othersAcronyms)) {
                matches.removeIf(match -> match.score() < 1);
            }
            if (shareAnAcronym && areOfOneSort(record, other) && haveNoLanguageInCommon(names, others)) {
                matches.add(new Match(record.acronym() == null ? names.get(0).path() : ACRONYM, 1));
            }
        }
        return matches.stream().max(Comparator.comparingDouble(Match::score));
    }

    /**
     * What an organisation is called.
     *
     * @param language null for an alternative name, of which nobody says the language
     */
    private record Name(String path, @Nullable String language, PlainName name) {

        boolean isAlternative() {
            return language == null;
        }

        boolean isInLanguageOf(Name other) {
            return language != null && language.equals(other.language);
        }

        boolean isOneOf(Set<String> acronyms) {
            return name.words().size() == 1 && acronyms.contains(name.words().get(0));
        }
    }

    private static List<Name> names(Organisation organisation) {
        List<Name> names = new ArrayList<>();
        if (organisation.names() != null) {
            organisation
                    .names()
                    .byLanguage()
                    .forEach((language, text) ->
                            names.add(new Name("/names/" + language, language, PlainName.ofBody(text))));
        }
        List<String> alternatives = organisation.alternativeNames();
        for (int i = 0; i < Math.min(alternatives.size(), MOST_ALTERNATIVES); i++) {
            names.add(new Name("/alternativeNames/" + i, null, PlainName.ofBody(alternatives.get(i))));
        }
        return names;
    }

    private static Set<String> acronyms(Organisation organisation, List<Name> names) {
        Set<String> acronyms = new LinkedHashSet<>();
        if (organisation.acronym() != null) {
            acronyms.add(PlainName.ofAcronym(organisation.acronym()));
        }
        names.stream()
                .map(name -> name.name().acronym())
                .filter(Objects::nonNull)
                .forEach(acronyms::add);
        return acronyms;
    }

    /** BNPT, where the other is the Badan Nasional Penanggulangan Terorisme with the acronym BNPT. */
    private static List<Match> calledByAcronym(
            Organisation record,
            List<Name> names,
            Set<String> acronyms,
            List<Name> others,
            Set<String> othersAcronyms) {
        List<Match> matches = new ArrayList<>();
        names.stream()
                .filter(name -> name.isOneOf(othersAcronyms))
                .forEach(name -> matches.add(new Match(name.path(), 1)));
        if (record.acronym() != null && others.stream().anyMatch(name -> name.isOneOf(acronyms))) {
            matches.add(new Match(ACRONYM, 1));
        }
        return matches;
    }

    private static OptionalDouble compared(Name name, Name other, boolean shareAnAcronym) {
        return shareAnAcronym
                ? NameComparison.ofTitles(name.name(), other.name())
                : NameComparison.ofBodies(name.name(), other.name());
    }

    /** Whether their names in one language are not alike, though others may be: many offices have one English name. */
    private static boolean areOtherwiseNamed(List<Name> names, List<Name> others, boolean shareAnAcronym) {
        return names.stream()
                .anyMatch(name -> others.stream()
                        .anyMatch(other -> name.isInLanguageOf(other)
                                && compared(name, other, shareAnAcronym).isEmpty()));
    }

    private static boolean haveNoLanguageInCommon(List<Name> names, List<Name> others) {
        return names.stream().noneMatch(name -> others.stream().anyMatch(name::isInLanguageOf));
    }

    private static boolean areOfOneSort(Organisation record, Organisation other) {
        return record.kind() != null
                && record.kind().equals(other.kind())
                && record.jurisdiction() != null
                && record.jurisdiction().equals(other.jurisdiction());
    }

    /** What a kind has in common with others by which one source may call what another calls by it; null for any. */
    private static @Nullable Set<String> sort(@Nullable Code kind) {
        return kind == null
                ? null
                : Stream.of(PUBLIC_BODIES, INTERNATIONAL_BODIES, CIVIL_SOCIETY, ACADEMIA, COMPANIES)
                        .filter(sort -> sort.contains(kind.value()))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether one came into being when the other was gone, and may have its name. */
    private static boolean follows(Organisation one, Organisation other) {
        PartialDate from = one.established();
        PartialDate to = other.dissolved();
        return from != null && to != null && (to.equals(from) || to.precedence(from) == Precedence.BEFORE);
    }
}
