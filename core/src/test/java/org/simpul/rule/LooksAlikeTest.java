package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Series;
import org.simpul.model.activity.Times;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Contact;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.policy.Citation;
import org.simpul.model.policy.CitationParser;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

/** Who comes twice is told of, and nobody who is somebody else. */
class LooksAlikeTest {

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Simpul simpul = Simpul.on(storage).build();
    private final LooksAlike rule = new LooksAlike(simpul.areas());
    private final Caller steward = Caller.localSteward();

    @Nested
    class Organisations {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Badan Nasional Penanggulangan Terorisme | BADAN NASIONAL PENANGGULANGAN TERORISME | 1.0",
                    "Badan Nasional Penanggulangan Terorisme | Badan Nasional Penanggulangan Terorisme (BNPT) | 1.0",
                    "Badan Nasional Penanggulangan Terorisme | Badan Nasional Penggulangan Terorisme | 0.95",
                    "Badan Nasional Penanggulangan Terorisme | Badan Nasional Penanggulangan Terrorisme | 0.98",
                    "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak | "
                            + "Kementrian Pemberdayaan Perempuan & Perlindungan Anak RI | 0.99",
                    "Pemerintah Kabupaten Purwakarta | Pemkab. Purwakarta | 1.0",
                    "Pemerintah Kabupaten Purwakarta | Purwakarta, Pemerintah Kabupaten | 1.0",
                    "Pemerintah Daerah Istimewa Yogyakarta | Pemerintah Daerah Istimewa Jogjakarta | 0.95",
                    "Yayasan Melati Contoh | Jajasan Melati Tjontoh | 0.9"
                })
        void namesThatMeanTheSameAreAlike(String one, String other, double atLeast) {
            assertThat(found(organisation("id", one), organisation("id", other)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.path()).isEqualTo("/names/id");
                        assertThat((double) finding.params().get("score")).isBetween(atLeast, 1.0);
                    });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Pemerintah Kabupaten Bima | Pemerintah Kota Bima",
                    "Pemerintah Kabupaten Sabang | Pemerintah Kabupaten Subang",
                    "Pemerintah Kabupaten Lampung Utara | Pemerintah Kabupaten Lampung Timur",
                    "Pemerintah Kabupaten Pasaman | Pemerintah Kabupaten Pasaman Barat",
                    "Pemerintah Kota Serang | Pemerintah Kota Sorong",
                    "SMA Negeri 1 Contoh | SMA Negeri 2 Contoh",
                    "Polda Metro Wilayah II | Polda Metro Wilayah III",
                    "Yayasan Melati | Yayasan Melati Indonesia",
                    "Komnas HAM | Komnas Perempuan",
                    "Kementerian Agama | Kementerian Sosial",
                    "Jejaring Perempuan Desa | Jejaring Pemuda Desa"
                })
        void namesThatDifferInWhatTellsBodiesApartAreNot(String one, String other) {
            assertThat(found(organisation("id", one), organisation("id", other)))
                    .isEmpty();
        }

        @Test
        void theSameNameElsewhereIsAnotherOffice() {
            Organisation.Builder office = organisation("id", "Badan Perencanaan Pembangunan Daerah");

            assertThat(found(
                            office.jurisdiction(AreaCode.of("ID-LA")),
                            organisation("id", "Badan Perencanaan Pembangunan Daerah")
                                    .jurisdiction(AreaCode.of("ID-JB"))))
                    .isEmpty();
            assertThat(found(
                            organisation("id", "Dinas Sosial").jurisdiction(AreaCode.of("ID-LA")),
                            organisation("id", "Dinas Sosial").jurisdiction(AreaCode.of("ID-LA"))))
                    .hasSize(1);
            assertThat(found(
                            organisation("id", "Dinas Contoh").jurisdiction(AreaCode.of("ID-LA")),
                            organisation("id", "Dinas Contoh")))
                    .hasSize(1);
        }

        @Test
        void theUnitOfAnotherAndTheUnitsOfOthersAreOthers() {
            OrganisationId parent = save(organisation("id", "Pemerintah Contoh").build());
            OrganisationId other = save(organisation("id", "Pemerintah Lain").build());

            assertThat(found(
                            organisation("id", "Sekretariat").parent(parent),
                            organisation("id", "Sekretariat").parent(other)))
                    .isEmpty();
            assertThat(judged(organisation("id", "Pemerintah Contoh")
                            .parent(parent)
                            .build()))
                    .isEmpty();
        }

        @Test
        void aMinistryIsNoFoundationOfItsName() {
            assertThat(found(
                            organisation("id", "Perlindungan Anak").kind("ministry"),
                            organisation("id", "Perlindungan Anak").kind("foundation")))
                    .isEmpty();
            assertThat(found(
                            organisation("id", "Peduli Anak").kind("cso"),
                            organisation("id", "Peduli Anak").kind("national-ngo")))
                    .hasSize(1);
        }

        @Test
        void whoTookTheNameOfADissolvedBodyIsAnother() {
            assertThat(found(
                            organisation("id", "Departemen Agama").dissolved(PartialDate.of(2009)),
                            organisation("id", "Departemen Agama").established(PartialDate.of(2010))))
                    .isEmpty();
        }

        @Test
        void twoNumbersOfOneRegisterAreTwoBodies() {
            assertThat(found(
                            organisation("id", "Yayasan Contoh").identifier("ID-KHH", "AHU-1"),
                            organisation("id", "Yayasan Contoh").identifier("ID-KHH", "AHU-2")))
                    .isEmpty();
            assertThat(found(
                            organisation("id", "Yayasan Lestari").identifier("ID-KHH", "AHU-3"),
                            organisation("id", "Yayasan Lestari").identifier("other", "3")))
                    .hasSize(1);
        }

        @Test
        void whoIsCalledByTheAcronymOfAnotherIsAlike() {
            Organisation.Builder agency = organisation("id", "Badan Nasional Penanggulangan Terorisme")
                    .acronym("BNPT");

            assertThat(found(agency, organisation("id", "B.N.P.T.")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.path()).isEqualTo("/names/id"));
            assertThat(found(
                            organisation("id", "KPI"),
                            organisation("id", "Koalisi Perempuan Indonesia").acronym("KPI")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.path()).isEqualTo("/acronym"));
        }

        @Test
        void oneAcronymOfTwoNamesIsNot() {
            assertThat(found(
                            organisation("id", "Aliansi Masyarakat Adat Nusantara")
                                    .acronym("AMAN")
                                    .jurisdiction(AreaCode.of("ID")),
                            organisation("id", "Asian Muslim Action Network")
                                    .acronym("AMAN")
                                    .jurisdiction(AreaCode.of("ID"))))
                    .isEmpty();
        }

        @Test
        void oneAcronymOfOneAreaAndKindIsWhereNoLanguageIsCommon() {
            assertThat(found(
                            organisation("id", "Badan Nasional Penanggulangan Terorisme")
                                    .acronym("BNPT")
                                    .kind("agency")
                                    .jurisdiction(AreaCode.of("ID")),
                            organisation("en", "National Counter Terrorism Agency")
                                    .acronym("BNPT")
                                    .kind("agency")
                                    .jurisdiction(AreaCode.of("ID"))))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.path()).isEqualTo("/acronym"));
        }

        @Test
        void oneEnglishNameOfTwoOfficesIsNot() {
            assertThat(found(
                            organisation("id", "Dinas Pemberdayaan Perempuan").name("en", "Women's empowerment office"),
                            organisation("id", "Dinas P3AP2KB").name("en", "Women's empowerment office")))
                    .isEmpty();
        }

        @Test
        void aFormerNameIsAName() {
            assertThat(found(
                            organisation("id", "Kementerian Pemuda").alternativeNames(List.of("Departemen Pemuda")),
                            organisation("id", "Departemen Pemuda")))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.path()).isEqualTo("/names/id"));
        }

        @Test
        void bothOfABatchAreTold() {
            Organisation one = organisation("id", "Yayasan Contoh Lestari").build();
            Organisation other = organisation("id", "Yayasan Contoh Lestari").build();

            assertThat(judged(Sensitivity.STRICTLY_CONFIDENTIAL, List.of(one, other)))
                    .allSatisfy((record, findings) -> assertThat(findings).hasSize(1));
        }

        @Test
        void theStoredVersionOfARecordOfTheBatchIsNoOther() {
            Organisation stored = organisation("id", "Yayasan Contoh Lestari").build();
            simpul.organisations().create(steward, stored);

            Organisation renamed = stored.toBuilder().name("id", "Yayasan Lain").build();
            Organisation like = organisation("id", "Yayasan Contoh Lestari").build();

            assertThat(judged(stored)).isEmpty();
            assertThat(judged(like)).hasSize(1);
            assertThat(judged(Sensitivity.STRICTLY_CONFIDENTIAL, List.of(renamed, like))
                            .values())
                    .allSatisfy(findings -> assertThat(findings).isEmpty());
        }

        @Test
        void atMostThreeAreToldTheMostAlikeFirst() {
            List<String> names = List.of(
                    "Jejaring Penanggulangan Contoh",
                    "Jejaring Penanggulangan Contoh",
                    "Jejaring Penggulangan Contoh",
                    "Jejaring Penanggulangan Contoh");
            names.forEach(name -> save(organisation("id", name).build()));

            assertThat(judged(
                            organisation("id", "Jejaring Penanggulangan Contoh").build()))
                    .hasSize(3)
                    .allSatisfy(finding -> assertThat(finding.params()).containsEntry("score", 1.0));
        }

        @Test
        void aNameThatManyHaveTellsNothing() {
            for (int number = 0; number <= LooksAlike.MOST_SHARING; number++) {
                save(organisation("id", "Karang Taruna").build());
            }

            assertThat(judged(organisation("id", "Karang Taruna").build())).isEmpty();
        }

        @Test
        void whatTheWriterMayNotKnowIsNotTold() {
            save(organisation("id", "Yayasan Rahasia Contoh")
                    .sensitivity(Sensitivity.CONFIDENTIAL)
                    .build());
            save(organisation("id", "Yayasan Bersama Contoh")
                    .sensitivityOf("/names", Sensitivity.RESTRICTED)
                    .alternativeNames(List.of("Forum Contoh"))
                    .build());
            save(organisation("id", "Yayasan Daerah Contoh")
                    .jurisdiction(AreaCode.of("ID-LA"))
                    .sensitivityOf("/jurisdiction", Sensitivity.RESTRICTED)
                    .build());

            for (String name : List.of("Yayasan Rahasia Contoh", "Yayasan Bersama Contoh")) {
                Organisation like = organisation("id", name).build();
                assertThat(judged(Sensitivity.PUBLIC, List.of(like)).get(like)).isEmpty();
                assertThat(judged(like)).hasSize(1);
            }
            Organisation like = organisation("id", "Forum Contoh").build();
            assertThat(judged(Sensitivity.PUBLIC, List.of(like)).get(like)).hasSize(1);
            // What contradicts it is withheld, so it does not contradict it.
            Organisation elsewhere = organisation("id", "Yayasan Daerah Contoh")
                    .jurisdiction(AreaCode.of("ID-JB"))
                    .build();
            assertThat(judged(Sensitivity.PUBLIC, List.of(elsewhere)).get(elsewhere))
                    .hasSize(1);
            assertThat(judged(elsewhere)).isEmpty();
        }

        private List<Finding> found(Organisation.Builder stored, Organisation.Builder judged) {
            save(stored.build());
            return judged(judged.build());
        }
    }

    @Nested
    class Persons {

        private final OrganisationId office =
                save(organisation("id", "Dinas Contoh").build());
        private final OrganisationId network =
                save(organisation("id", "Jejaring Contoh").build());

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Maknunah Contoh | Maknuna Contoh",
                    "Maknunah | Maknuna",
                    "Dr. Hj. Melati Contoh, S.H. | MELATI CONTOH",
                    "K.H. Achmad Tjontoh, M.Si. | H. Ahmad Contoh",
                    "Mohammad Contoh | Muh. Contoh",
                    "Melati Nur Aini | Melati Nuraini",
                    "Contoh Melati | Melati Contoh",
                    "Soekarno Contoh | Sukarno Contoh",
                    "Nu'man Contoh | Numan Contoh",
                    "Kusumawardhani Contoh | Kusumawardani Contoh",
                    "Kusumawardani Contoh | Kusumawradani Contoh"
                })
        void spellingsOfOneNameAreAlike(String one, String other) {
            assertThat(found(person(one), person(other))).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("PAR-4");
                assertThat(finding.path()).isEqualTo("/name");
            });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Suharti Contoh | Suharto Contoh",
                    "Sutrisno Contoh | Sutrisna Contoh",
                    "Mahmud Contoh | Muhammad Contoh",
                    "Siti Contoh | Sita Contoh",
                    "Melati Contoh | Melati Contoh Lestari",
                    "Melati | Melati Contoh",
                    "Kurniawan Contoh | Kurniawati Contoh",
                    "Kusumawardani | Kusumawradani"
                })
        void otherNamesAreNot(String one, String other) {
            assertThat(found(person(one), person(other))).isEmpty();
        }

        @Test
        void whoBelongsElsewhereIsAnother() {
            assertThat(found(of(office, "Melati Contoh"), of(network, "Melati Contoh")))
                    .isEmpty();
            assertThat(found(of(office, "Mawar Contoh"), of(office, "Mawar Contoh")))
                    .hasSize(1);
            assertThat(found(of(office, "Lestari Contoh"), person("Lestari Contoh")))
                    .hasSize(1);
        }

        @Test
        void oneWordIsANameThatManyHave() {
            assertThat(found(of(office, "Sutrisno"), person("Sutrisno"))).isEmpty();
            assertThat(judged(of(office, "Sutrisno").build())).hasSize(1);
        }

        @Test
        void whoIsReachedInOneWayIsAlikeWhereverTheyBelong() {
            Contact contact = new Contact("melati@example.org", null, null);

            assertThat(found(
                            of(office, "Melati Contoh").contact(contact),
                            of(network, "Melati Contoh").contact(contact)))
                    .hasSize(1);
        }

        @Test
        void aWomanIsNoManAndAChildNoAdult() {
            assertThat(found(
                            person("Contoh Lestari").sex(Sex.FEMALE),
                            person("Contoh Lestari").sex(Sex.MALE)))
                    .isEmpty();
            assertThat(found(
                            person("Contoh Wijaya").ageBand(AgeBand.FROM_12_TO_17),
                            person("Contoh Wijaya").ageBand(AgeBand.FROM_25_TO_59)))
                    .isEmpty();
            assertThat(found(
                            person("Contoh Utama").sex(Sex.FEMALE),
                            person("Contoh Utama").sex(Sex.UNDISCLOSED)))
                    .hasSize(1);
        }

        @Test
        void whoseSexIsNotStatedMayBeAnybody() {
            assertThat(found(person("Melati Contoh").sex(Sex.FEMALE), person("Melati Contoh")))
                    .hasSize(1);
            assertThat(found(person("Mawar Contoh"), person("Mawar Contoh").sex(Sex.MALE)))
                    .hasSize(1);
        }

        @Test
        void aPseudonymIsNoName() {
            assertThat(found(
                            person("Mawar Contoh"),
                            Person.builder(simpul.newParticipantId()).pseudonym("Mawar Contoh")))
                    .isEmpty();
            assertThat(found(
                            Person.builder(simpul.newParticipantId())
                                    .pseudonym("Melati Contoh")
                                    .alternativeNames(List.of("Contoh Melati"))
                                    .lawfulBasis(basis(Basis.CONSENT)),
                            person("Contoh Melati")))
                    .isEmpty();
        }

        @Test
        void aNameThatTheWriterMayNotKnowIsNotTold() {
            save(Person.builder(simpul.newParticipantId())
                    .name("Melati Contoh")
                    .pseudonym("M.")
                    .lawfulBasis(basis(Basis.CONSENT))
                    .sensitivity(Sensitivity.PUBLIC)
                    .build());
            Person like = person("Melati Contoh").build();

            assertThat(judged(Sensitivity.PUBLIC, List.of(like)).get(like)).isEmpty();
            assertThat(judged(like)).hasSize(1);
        }

        private Person.Builder of(OrganisationId organisation, String name) {
            return person(name).affiliations(List.of(new Affiliation(organisation, null, null)));
        }

        private Person.Builder person(String name) {
            return Person.builder(simpul.newParticipantId()).name(name).lawfulBasis(basis(Basis.PUBLIC_RECORD));
        }

        private static LawfulBasis basis(Basis basis) {
            return new LawfulBasis(basis, PartialDate.of(2024, 7, 9), List.of("rapat"), null, null, true);
        }

        private List<Finding> found(Person.Builder stored, Person.Builder judged) {
            save(stored.build());
            return judged(judged.build());
        }
    }

    @Nested
    class Instruments {

        private final OrganisationId president =
                save(organisation("id", "Presiden").build());
        private final OrganisationId minister =
                save(organisation("id", "Menteri").build());

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Perpres Nomor 7 Tahun 2021 | Peraturan Presiden Republik Indonesia (Perpres) No. 7/2021",
                    "S/RES/1325 (2000) | S/RES/1325",
                    "Peraturan Bupati Purwakarta Nomor 114 Tahun 2023 | Perbup Purwakarta No. 114 Tahun 2023"
                })
        void citationsOfOneActAreAlike(String one, String other) {
            assertThat(found(cited(one), cited(other)))
                    .containsExactly(
                            Finding.warning("POL-8", "/citation", Map.of("id", lastSaved.toString(), "score", 1.0)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Perpres Nomor 7 Tahun 2021 | Perpres Nomor 7 Tahun 2020",
                    "Perpres Nomor 7 Tahun 2021 | PP Nomor 7 Tahun 2021",
                    "Peraturan Bupati Purwakarta Nomor 1 Tahun 2023 | Peraturan Bupati Subang Nomor 1 Tahun 2023",
                    "Perpres Nomor 7 Tahun 2021 | Pasal 3 Perpres Nomor 7 Tahun 2021",
                    "Nota kesepahaman | Nota kesepahaman"
                })
        void citationsOfOthersAreNot(String one, String other) {
            assertThat(found(cited(one), cited(other))).isEmpty();
        }

        @Test
        void anActOfARegionIsThatOfItsAreaOrIssuer() {
            String act = "Keputusan Gubernur Nomor G/288/V.09/HK/2022";

            assertThat(found(cited(act), cited(act))).isEmpty();
            assertThat(found(
                            cited(act).jurisdiction(AreaCode.of("ID-LA")),
                            cited(act).jurisdiction(AreaCode.of("ID-LA"))))
                    .hasSize(1);
            assertThat(judged(cited(act).jurisdiction(AreaCode.of("ID-JB")).build()))
                    .isEmpty();
            assertThat(found(cited(act).issuer(president), cited(act).issuer(president)))
                    .hasSize(1);
        }

        @Test
        void anotherIssuerOrARelationSaysThatTheyAreTwo() {
            String act = "UU Nomor 5 Tahun 2018";

            assertThat(found(cited(act).issuer(president), cited(act).issuer(minister)))
                    .isEmpty();
        }

        private PolicyInstrument.Builder cited(String words) {
            Citation citation = CitationParser.parse(words);
            return PolicyInstrument.builder(simpul.newPolicyInstrumentId()).citation(citation);
        }

        private List<Finding> found(PolicyInstrument.Builder stored, PolicyInstrument.Builder judged) {
            save(stored.build());
            return judged(judged.build());
        }
    }

    @Nested
    class Activities {

        private final OrganisationId network =
                save(organisation("id", "Jejaring Contoh").build());
        private final OrganisationId office =
                save(organisation("id", "Dinas Contoh").build());

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Workshop pencegahan perkawinan anak | Workshop Pencegahan Perkawinan Anak",
                    "Workshop pencegahan perkawinan anak | Workshop pencegahan perkawinan anak usia dini",
                    "Workshop pencegahan perkawinan anak | Worksop pencegahan perkawinan anak",
                    "Rapat koordinasi | Rapat koordinasi"
                })
        void titlesThatMeanTheSameAreAlikeOnOneDayOfOneOrganiser(String one, String other) {
            assertThat(found(meeting(one), meeting(other))).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("ACT-17");
                assertThat(finding.path()).isEqualTo("/titles/id");
            });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Pelatihan fasilitator angkatan I | Pelatihan fasilitator angkatan II",
                    "Pelatihan fasilitator kelas A | Pelatihan fasilitator kelas B",
                    "Sosialisasi di Desa Melati | Sosialisasi di Desa Mawar",
                    "Rapat | Rapat penutupan",
                    "Diskusi pencegahan perkawinan anak | Diskusi pemulihan korban kekerasan",
                    "Rapat koordinasi dengan polisi | Rapat koordinasi dengan polisi sesi 2"
                })
        void othersAreNot(String one, String other) {
            assertThat(found(meeting(one), meeting(other))).isEmpty();
        }

        @Test
        void anotherDayOrganiserPlaceHourOrKindMakesAnother() {
            String title = "Pelatihan penanganan kasus";
            save(meeting(title)
                    .kind("training")
                    .places(List.of(Place.at("Aula Dinas", AreaCode.of("ID-LA"))))
                    .dates(at("2024-03-05", 9))
                    .build());

            assertThat(judgedAs(title, activity -> activity)).hasSize(1);
            assertThat(judgedAs(title, activity -> activity.dates(on("2024-03-06"))))
                    .isEmpty();
            assertThat(judgedAs(title, activity -> activity.dates(on("2024-03"))))
                    .isEmpty();
            assertThat(judgedAs(title, activity -> activity.dates(at("2024-03-05", 13))))
                    .isEmpty();
            assertThat(judgedAs(title, activity -> activity.organisers(List.of(organiser(office)))))
                    .isEmpty();
            assertThat(judgedAs(title, activity -> activity.places(List.of(Place.in(AreaCode.of("ID-JB"))))))
                    .isEmpty();
            assertThat(judgedAs(
                            title, activity -> activity.places(List.of(Place.at("Hotel Mawar", AreaCode.of("ID-LA"))))))
                    .isEmpty();
            assertThat(judgedAs(title, activity -> activity.places(List.of(Place.in(AreaCode.of("ID-18.71"))))))
                    .hasSize(1);
            assertThat(judgedAs(title, activity -> activity.kind("workshop"))).hasSize(1);
            assertThat(judgedAs(title + " berat", activity -> activity.kind("workshop")))
                    .isEmpty();
        }

        @Test
        void partsOfASeriesAreOthersAndSoIsWhatOneNames() {
            Series third = new Series("rapat", null, 3);
            assertThat(found(
                            meeting("Rapat jejaring daerah").series(third),
                            meeting("Rapat jejaring daerah").series(new Series("rapat", null, 4))))
                    .isEmpty();

            Activity conference = meeting("Konferensi perempuan dan perdamaian").build();
            simpul.activities().create(steward, conference);
            assertThat(judgedAs("Konferensi perempuan dan perdamaian", activity -> activity.partOf(conference.id())))
                    .isEmpty();
            assertThat(judgedAs(
                            "Konferensi perempuan dan perdamaian",
                            activity -> activity.follows(List.of(conference.id()))))
                    .isEmpty();
        }

        private List<Finding> judgedAs(String title, UnaryOperator<Activity.Builder> otherwise) {
            return judged(otherwise.apply(meeting(title)).build());
        }

        private Activity.Builder meeting(String title) {
            return Activity.builder(simpul.newActivityId())
                    .title("id", title)
                    .organisers(List.of(organiser(network)))
                    .dates(on("2024-03-05"));
        }

        private static Organiser organiser(OrganisationId id) {
            return new Organiser(id, OrganiserRole.ORGANISER);
        }

        private static ActivityDates on(String day) {
            return ActivityDates.during(DateInterval.parse(day));
        }

        private static ActivityDates at(String day, int hour) {
            return new ActivityDates(
                    DateInterval.parse(day), null, List.of(), null, new Times(LocalTime.of(hour, 0), null, null));
        }

        private List<Finding> found(Activity.Builder stored, Activity.Builder judged) {
            save(stored.build());
            return judged(judged.build());
        }
    }

    private List<Finding> judged(Aggregate<?> record) {
        return judged(Sensitivity.STRICTLY_CONFIDENTIAL, List.of(record)).get(record);
    }

    /** What the rule alone finds in some records, for a writer of a clearance. */
    private Map<Aggregate<?>, List<Finding>> judged(Sensitivity clearance, List<? extends Aggregate<?>> records) {
        Map<AggregateId, List<Finding>> found = storage.read(unit -> rule.check(records, unit, clearance));
        Map<Aggregate<?>, List<Finding>> judged = new LinkedHashMap<>();
        records.forEach(record -> judged.put(record, found.getOrDefault(record.id(), List.of())));
        return judged;
    }

    private @Nullable Object lastSaved;

    private OrganisationId save(Organisation organisation) {
        simpul.organisations().create(steward, organisation);
        return organisation.id();
    }

    private void save(Person person) {
        simpul.participants().create(steward, person);
    }

    private void save(PolicyInstrument instrument) {
        lastSaved = instrument.id().value();
        simpul.policyInstruments().create(steward, instrument);
    }

    private void save(Activity activity) {
        simpul.activities().create(steward, activity);
    }

    private Organisation.Builder organisation(String language, String name) {
        return Organisation.builder(simpul.newOrganisationId()).names(LocalizedText.of(language, name));
    }
}
