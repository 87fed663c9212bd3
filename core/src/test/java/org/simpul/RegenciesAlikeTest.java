package org.simpul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;

/** The governments of all regencies and cities, many of which have nearly one name: none of them looks like another. */
class RegenciesAlikeTest {

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();

    private record Regency(String name, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void noneLooksLikeAnotherWithOrWithoutItsArea() throws IOException {
        List<Regency> regencies = regencies();

        assertThat(alikeAmong(regencies, true)).isEmpty();
        assertThat(alikeAmong(regencies, false)).isEmpty();
    }

    @Test
    void someAreKnownAgainWithASlipAndFewAreTakenForAnother() throws IOException {
        List<Regency> regencies = regencies();
        Map<OrganisationId, Regency> byId = saved(regencies, false);
        Random random = new Random(514);
        int slips = 0;
        int known = 0;
        List<String> mistaken = new ArrayList<>();
        for (Regency regency : regencies) {
            for (String slip : slips(regency.name(), random)) {
                slips++;
                Organisation government = Organisation.builder(simpul.newOrganisationId())
                        .name("id", "Pemerintah " + slip)
                        .build();
                Set<Regency> told = lookalikes(simpul.organisations().validate(steward, government), byId);
                known += told.contains(regency) ? 1 : 0;
                told.remove(regency);
                told.forEach(other -> mistaken.add(slip + " for " + other));
            }
        }
        System.out.printf("Regencies known again with a slip: %d of %d, mistaken: %s%n", known, slips, mistaken);

        // Where a slip makes a name more like that of another regency, it may be taken for that one.
        assertThat(known).isGreaterThan(slips / 4);
        assertThat(mistaken).hasSizeLessThan(slips / 200);
    }

    /** A letter left out, one doubled, one changed, two exchanged: each somewhere behind the first letter of the last word. */
    private static List<String> slips(String name, Random random) {
        int first = name.lastIndexOf(' ') + 2;
        int at = Math.min(name.length() - 2, first + random.nextInt(Math.max(1, name.length() - first - 1)));
        char other = "aeiourstlnk".charAt(random.nextInt(11));
        return Stream.of(
                        name.substring(0, at) + name.substring(at + 1),
                        name.substring(0, at) + name.charAt(at) + name.substring(at),
                        name.substring(0, at) + other + name.substring(at + 1),
                        name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2))
                .filter(slip -> !slip.equals(name))
                .toList();
    }

    private List<String> alikeAmong(List<Regency> regencies, boolean withArea) {
        Map<OrganisationId, Regency> byId = saved(regencies, withArea);
        List<String> alike = new ArrayList<>();
        simpul.organisations()
                .findings(steward, byId.keySet())
                .forEach((id, findings) ->
                        lookalikes(findings, byId).forEach(other -> alike.add(byId.get(id) + " like " + other)));
        byId.keySet().forEach(id -> simpul.organisations().delete(steward, id, 1));
        return alike;
    }

    private Map<OrganisationId, Regency> saved(List<Regency> regencies, boolean withArea) {
        Map<OrganisationId, Regency> byId = new LinkedHashMap<>();
        for (Regency regency : regencies) {
            Organisation government = Organisation.builder(simpul.newOrganisationId())
                    .name("id", "Pemerintah " + regency.name())
                    .kind("local-government")
                    .jurisdiction(withArea ? AreaCode.of("ID-" + regency.code()) : null)
                    .build();
            simpul.organisations().create(steward, government);
            byId.put(government.id(), regency);
        }
        return byId;
    }

    private static Set<Regency> lookalikes(List<Finding> findings, Map<OrganisationId, Regency> byId) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("ORG-4"))
                .map(finding ->
                        byId.get(OrganisationId.of((String) finding.params().get("id"))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Regency> regencies() throws IOException {
        List<Regency> regencies =
                Files.readAllLines(SharedData.folder("wilayah-indonesia").resolve("regencies-514.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> new Regency(cells[2], cells[0]))
                        .toList();
        assertThat(regencies).hasSize(514);
        return regencies;
    }
}
