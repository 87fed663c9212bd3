package org.simpul.example.benchmarks.world;

import java.util.Arrays;
import java.util.List;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Sex;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/**
 * Those who take part. They are numbered, first the persons and then the groups, by the regency where they live; each is made
 * when it is asked for.
 */
final class People {

    private static final List<Code> AT_RISK =
            List.of(Code.of("survivor"), Code.of("returnee"), Code.of("ex-prisoner-family"), Code.of("deportee"));
    private static final List<Code> OTHERS = List.of(
            Code.of("official"),
            Code.of("civil-society"),
            Code.of("youth"),
            Code.of("religious-leader"),
            Code.of("woman-leader"),
            Code.of("academic"));
    private static final List<AgeBand> ADULT_BANDS =
            List.of(AgeBand.FROM_25_TO_59, AgeBand.FROM_18_TO_24, AgeBand.FROM_60);
    private static final List<String> POSTS =
            List.of("Staf", "Kepala Bidang", "Kepala Seksi", "Anggota", "Ketua", "Sekretaris", "Pendamping");

    private final long seed;
    private final Size size;
    private final Land land;
    private final Bodies bodies;
    private final int[] personsFrom;
    private final int[] groupsFrom;

    People(long seed, Size size, Land land, Bodies bodies) {
        this.seed = seed;
        this.size = size;
        this.land = land;
        this.bodies = bodies;
        personsFrom = land.byPeople().divided(size.persons());
        groupsFrom = land.byPeople().divided(size.groups());
    }

    int count() {
        return size.persons() + size.groups();
    }

    Participant participant(int number) {
        return isPerson(number) ? person(number) : group(number);
    }

    private boolean isPerson(int number) {
        return number < size.persons();
    }

    ParticipantId id(int number) {
        return new ParticipantId(dice("participant", number).untimed());
    }

    private Dice dice(String what, int number) {
        return Dice.of(seed, what, number);
    }

    /** For whom somebody speaks. */
    OrganisationId organisationOf(int number) {
        return bodies.near(dice("affiliation", number), regionOf(number));
    }

    private Region regionOf(int number) {
        return isPerson(number) ? region(personsFrom, number) : region(groupsFrom, number - size.persons());
    }

    private Region region(int[] bounds, int number) {
        // The last regency whose share begins here or before; a small world leaves some regencies without anybody.
        int found = Arrays.binarySearch(bounds, number);
        int which = found < 0 ? -found - 2 : found;
        while (bounds[which + 1] <= number) {
            which++;
        }
        return land.regions().get(which);
    }

    /** Somebody who comes to a meeting in a regency: mostly from there, and mostly those who come often. */
    int attending(Dice dice, Region region) {
        if (dice.chance(0.05)) {
            int from = groupsFrom[region.number()];
            int count = groupsFrom[region.number() + 1] - from;
            return size.persons() + (count > 0 ? from + dice.skewed(count) : dice.skewed(size.groups()));
        }
        int from = personsFrom[region.number()];
        int count = personsFrom[region.number() + 1] - from;
        return count > 0 && dice.chance(0.85) ? from + dice.skewed(count) : dice.below(size.persons());
    }

    private Person person(int number) {
        Dice dice = dice("person", number);
        Person.Builder made = Person.builder(id(number))
                .sex(dice.chance(0.9) ? dice.pick(List.of(Sex.FEMALE, Sex.MALE)) : null)
                .ageBand(dice.chance(0.6) ? dice.pickSkewed(ADULT_BANDS) : null)
                .disability(dice.chance(0.1) ? dice.pickSkewed(List.of(Disability.NO, Disability.YES)) : null);
        PartialDate day = PartialDate.of(dice.between(2014, 2026), 1);
        if (dice.chance(0.06)) {
            return made.pseudonym("Peserta " + number)
                    .sensitivity(Sensitivity.CONFIDENTIAL)
                    .cohorts(List.of(dice.pickSkewed(AT_RISK)))
                    .lawfulBasis(LawfulBasis.consent(day, false, "pendampingan"))
                    .build();
        }
        made.name(Names.ofPerson(dice))
                .affiliations(List.of(new Affiliation(
                        organisationOf(number),
                        LocalizedText.of("id", dice.pickSkewed(POSTS)),
                        dice.chance(0.5) ? DateInterval.from(PartialDate.of(dice.between(2008, 2022))) : null)));
        if (dice.chance(0.4)) {
            made.cohorts(List.of(dice.pickSkewed(OTHERS)));
        }
        if (dice.chance(0.12)) {
            return made.source(Source.titled("s1", "Daftar pejabat"))
                    .lawfulBasis(LawfulBasis.publicRecord(day, SourceKey.of("s1")))
                    .build();
        }
        Basis basis = dice.pickSkewed(List.of(Basis.CONSENT, Basis.PUBLIC_TASK, Basis.LEGAL_OBLIGATION));
        return made.lawfulBasis(new LawfulBasis(basis, day, List.of("daftar hadir"), null, null, true))
                .build();
    }

    private Group group(int number) {
        Dice dice = dice("group", number);
        return Group.builder(id(number))
                .description(
                        LocalizedText.of("id", "Perwakilan " + regionOf(number).name()))
                .headCount(dice.chance(0.7) ? HeadCount.of(dice.between(2, 40)) : null)
                .represents(List.of(organisationOf(number)))
                .build();
    }
}
