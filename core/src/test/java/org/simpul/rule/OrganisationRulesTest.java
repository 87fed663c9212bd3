package org.simpul.rule;

import static org.simpul.rule.Ids.NETWORK;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.RecordAssert.judging;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.model.organisation.Membership;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.place.AreaCode;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

class OrganisationRulesTest {

    private static Organisation.Builder anOffice() {
        return Organisation.builder(OFFICE).name("id", "Dinas Contoh");
    }

    @Test
    void anOrdinaryOfficeKeepsEveryRule() {
        judging(anOffice()
                        .kind("local-government-unit")
                        .jurisdiction(AreaCode.of("ID-LA"))
                        .seat(AreaCode.of("ID-18.71"))
                        .parent(NETWORK)
                        .membership(new Membership(NETWORK, Code.of("member"), DateInterval.parse("2020/..")))
                        .established(PartialDate.of(2010))
                        .build())
                .keepsAll();
    }

    @Nested
    class Org1 {

        @Test
        void anOrganisationWithoutNameIsRefused() {
            judging(Organisation.builder(OFFICE).acronym("DC").build())
                    .breaks("ORG-1")
                    .asError()
                    .at("/names")
                    .with()
                    .inEnglish("The organisation has no name. Give its name in at least one language.")
                    .inIndonesian("Organisasi ini belum bernama. Isi namanya sekurang-kurangnya dalam satu bahasa.");
        }

        @Test
        void oneLanguageIsEnough() {
            judging(anOffice().build()).keeps("ORG-1");
        }
    }

    @Nested
    class Org2 {

        @Test
        void aUnitOfItselfIsRefused() {
            judging(anOffice().parent(OFFICE).build())
                    .breaks("ORG-2")
                    .asError()
                    .at("/parent")
                    .with()
                    .inEnglish("This leads back to the organisation itself. An organisation cannot be a unit or a"
                            + " member of itself, nor of one below it.")
                    .inIndonesian(
                            "Rujukan ini berputar kembali ke organisasi itu sendiri. Organisasi tidak dapat menjadi unit"
                                    + " atau anggota dari dirinya sendiri maupun dari organisasi di bawahnya.");
        }

        @Test
        void aMemberOfItselfIsRefused() {
            judging(anOffice()
                            .membership(new Membership(NETWORK, null, null))
                            .membership(new Membership(OFFICE, null, null))
                            .build())
                    .breaks("ORG-2")
                    .asError()
                    .at("/memberships/1/of");
        }

        @Test
        void anOfficeMayBeItsOwnCustodian() {
            judging(anOffice().custodian(OFFICE).parent(NETWORK).build()).keeps("ORG-2");
        }
    }

    @Nested
    class Org3 {

        @Test
        void dissolvedBeforeEstablishedIsRefused() {
            judging(lasting("2010-05", "2010-04-30"))
                    .breaks("ORG-3")
                    .asError()
                    .at("/dissolved")
                    .with("start", "2010-05", "end", "2010-04-30")
                    .inEnglish("The end (2010-04-30) lies before the start (2010-05). Correct one of the two dates.")
                    .inIndonesian("Tanggal berakhir (2010-04-30) mendahului tanggal mulai (2010-05)."
                            + " Perbaiki salah satunya.");
        }

        @ParameterizedTest
        @CsvSource({"2010-05, 2010", "2010-05, 2010-05-01", "2010, 2010", "2010,", ", 2010"})
        void datesThatMayBeInOrderStand(String established, String dissolved) {
            judging(lasting(established, dissolved)).keeps("ORG-3");
        }

        @Test
        void aMembershipThatEndsBeforeItStartsIsRefused() {
            judging(anOffice()
                            .membership(new Membership(NETWORK, null, DateInterval.parse("2021/2020")))
                            .build())
                    .breaks("ORG-3")
                    .asError()
                    .at("/memberships/0/during")
                    .with("start", "2021", "end", "2020");
        }

        private static Organisation lasting(String established, String dissolved) {
            return anOffice()
                    .established(established == null ? null : PartialDate.parse(established))
                    .dissolved(dissolved == null ? null : PartialDate.parse(dissolved))
                    .build();
        }
    }

    @Test
    void areasThatThereAreNotAreRefused() {
        judging(anOffice()
                        .jurisdiction(AreaCode.of("ID-XX"))
                        .seat(AreaCode.of("XX"))
                        .build())
                .breaks("ACT-14", "/jurisdiction", "/seat");
    }
}
