package org.simpul.rule;

import static org.simpul.rule.Ids.CONFERENCE;
import static org.simpul.rule.Ids.MEETING;
import static org.simpul.rule.Ids.NETWORK;
import static org.simpul.rule.Ids.OFFICE;
import static org.simpul.rule.Ids.SARI;
import static org.simpul.rule.RecordAssert.judging;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.ActivityDates;
import org.simpul.model.activity.ActivityStatus;
import org.simpul.model.activity.Attendance;
import org.simpul.model.activity.AttendanceRole;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.activity.Times;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cell;
import org.simpul.model.people.HeadCount;
import org.simpul.model.people.Missing;
import org.simpul.model.people.Sex;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.Place;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;

class ActivityRulesTest {

    private static Activity.Builder aMeeting() {
        return Activity.builder(MEETING)
                .title("id", "Pertemuan jejaring")
                .status(ActivityStatus.COMPLETED)
                .during("2024-07-09")
                .organiser(OFFICE, OrganiserRole.ORGANISER);
    }

    private static Activity aMeetingOn(String during, String stated) {
        return aMeeting()
                .dates(ActivityDates.during(DateInterval.parse(during)).stated(stated))
                .build();
    }

    private static Activity aMeetingOf(HeadCount count) {
        return aMeeting().headCount(count).build();
    }

    @Test
    void anOrdinaryMeetingKeepsEveryRule() {
        judging(aMeeting()
                        .kind("network-meeting")
                        .dates(ActivityDates.during(DateInterval.parse("2024-07-09"))
                                .stated("Selasa (9 Juli 2024)"))
                        .place(Place.at("Aula Contoh", AreaCode.of("ID-NB")))
                        .headCount(HeadCount.of(35, Cell.of(Sex.FEMALE, 20), Cell.of(Sex.MALE, 12)))
                        .build())
                .keepsAll();
    }

    @Nested
    class Act1 {

        @Test
        void anActivityWithoutTitleIsRefused() {
            judging(aMeeting().titles(null).build())
                    .breaks("ACT-1")
                    .asError()
                    .at("/titles")
                    .with()
                    .inEnglish("The activity has no title. Give one in at least one language.")
                    .inIndonesian("Kegiatan ini belum berjudul. Isi judulnya sekurang-kurangnya dalam satu bahasa.");
        }

        @Test
        void oneLanguageIsEnough() {
            judging(aMeeting().titles(LocalizedText.of("en", "Network meeting")).build())
                    .keeps("ACT-1");
        }
    }

    @Nested
    class Act2 {

        @Test
        void anEndBeforeTheStartIsRefused() {
            judging(aMeeting().during("2024-07-09/2024-07-08").build())
                    .breaks("ACT-2")
                    .asError()
                    .at("/dates/during")
                    .with("start", "2024-07-09", "end", "2024-07-08")
                    .inEnglish("The end (2024-07-08) lies before the start (2024-07-09). Correct one of the two.")
                    .inIndonesian("Waktu selesai (2024-07-08) mendahului waktu mulai (2024-07-09)."
                            + " Perbaiki salah satunya.");
        }

        @Test
        void anEndThatMayLieAfterTheStartStands() {
            judging(aMeeting().during("2024-07-09/2024-07").build()).keeps("ACT-2");
        }

        @Test
        void datesGivenUpAndPlannedAreLookedAtToo() {
            DateInterval reversed = DateInterval.parse("2023/2022");

            judging(aMeeting()
                            .dates(new ActivityDates(
                                    DateInterval.parse("2024-07-09"),
                                    reversed,
                                    List.of(DateInterval.parse("2024-05"), reversed),
                                    null,
                                    null))
                            .build())
                    .breaks("ACT-2", "/dates/planned", "/dates/previous/1");
        }

        @Test
        void anHourBeforeTheFirstOnTheSameDayIsRefused() {
            judging(at("2024-07-09", 13, 9))
                    .breaks("ACT-2")
                    .asError()
                    .at("/dates/times/end")
                    .with("start", "13:00", "end", "09:00");
        }

        @Test
        void anHourBeforeTheFirstOnALaterDayStands() {
            judging(at("2024-07-08/2024-07-09", 13, 9)).keeps("ACT-2");
            judging(at("2024-07-09", 9, 9)).keeps("ACT-2");
        }

        private static Activity at(String during, int start, int end) {
            return aMeeting()
                    .dates(new ActivityDates(
                            DateInterval.parse(during),
                            null,
                            List.of(),
                            null,
                            new Times(LocalTime.of(start, 0), LocalTime.of(end, 0), null)))
                    .build();
        }
    }

    @Nested
    class Act3 {

        @Test
        void aTuesdayThatWasAFridayIsAWarning() {
            judging(aMeetingOn("2022-03-04", "Selasa (4 Maret 2022)"))
                    .breaks("ACT-3")
                    .asWarning()
                    .at("/dates/stated")
                    .with("stated", "tuesday", "actual", "friday", "candidates", List.of("2022-03-01", "2022-03-08"))
                    .inEnglish("The source says Tuesday, but that date is a Friday. Check the date;"
                            + " the nearest that would fit: 2022-03-01, 2022-03-08.")
                    .inIndonesian("Sumber menyebut hari Selasa, padahal tanggal itu jatuh pada hari Jumat."
                            + " Periksa tanggalnya; tanggal terdekat yang cocok: 2022-03-01, 2022-03-08.");
        }

        @Test
        void aFridayThatWasAFridayStands() {
            judging(aMeetingOn("2022-03-04", "Jumat (4 Maret 2022)")).keeps("ACT-3");
        }

        @Test
        void theWordsAloneCanContradictThemselves() {
            judging(aMeeting()
                            .dates(ActivityDates.UNKNOWN.stated("Selasa (4 Maret 2022)"))
                            .build())
                    .breaks("ACT-3")
                    .with("stated", "tuesday", "actual", "friday", "candidates", List.of("2022-03-01", "2022-03-08"));
        }

        @Test
        void theWeekdayOfTheLastDayCountsToo() {
            judging(aMeetingOn("2024-05-29/2024-05-31", "Rabu-Kamis, 29-31 Mei 2024"))
                    .breaks("ACT-3")
                    .with("stated", "thursday", "actual", "friday", "candidates", List.of("2024-05-30", "2024-06-06"));
            judging(aMeetingOn("2024-05-29/2024-05-31", "Rabu-Jumat, 29-31 Mei 2024"))
                    .keeps("ACT-3");
        }

        @Test
        void daysThatWouldTurnTheIntervalRoundFitNot() {
            judging(aMeetingOn("2024-05-29/2024-05-31", "Rabu-Selasa, 29-31 Mei 2024"))
                    .breaks("ACT-3")
                    .with("stated", "tuesday", "actual", "friday", "candidates", List.of("2024-06-04"));
            judging(aMeetingOn("2024-05-29/2024-05-31", "Senin-Jumat, 29-31 Mei 2024"))
                    .breaks("ACT-3")
                    .with("stated", "monday", "actual", "wednesday", "candidates", List.of("2024-05-27"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2022-03", "2022", "2022-03-01/2022-03-04"})
        void datesThatMayHaveTheWeekdayStand(String during) {
            judging(aMeetingOn(during, "Selasa")).keeps("ACT-3");
        }
    }

    @Nested
    class Act4 {

        @Test
        void completedInTheFutureIsRefused() {
            judging(aMeeting().during("2024-07-11").build())
                    .breaks("ACT-4")
                    .asError()
                    .at("/status")
                    .with("during", "2024-07-11", "today", "2024-07-10")
                    .inEnglish("The activity is said to be completed, but its date (2024-07-11) lies after today"
                            + " (2024-07-10). Correct the status or the date.")
                    .inIndonesian("Kegiatan ini dinyatakan selesai, padahal tanggalnya (2024-07-11) masih setelah hari"
                            + " ini (2024-07-10). Perbaiki status atau tanggalnya.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-07-10", "2024-07", "2024", "2024-07-10/2024-07-12", "/2025"})
        void completedOnADayThatMayHaveComeStands(String during) {
            judging(aMeeting().during(during).build()).keeps("ACT-4");
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
        void theFutureIsOpenToEveryOtherStatus(ActivityStatus status) {
            judging(aMeeting().status(status).during("2025").build()).keeps("ACT-4");
        }
    }

    @Nested
    class Act5 {

        @Test
        void anActivityThatNobodyOrganisedIsAWarning() {
            judging(aMeeting().organisers(List.of()).build())
                    .breaks("ACT-5")
                    .asWarning()
                    .at("/organisers")
                    .with()
                    .inEnglish("Nobody is named who organised the activity. Add at least one organiser.")
                    .inIndonesian("Penyelenggara kegiatan ini belum disebut."
                            + " Tambahkan sekurang-kurangnya satu penyelenggara.");
        }

        @Test
        void oneOrganiserIsEnough() {
            judging(aMeeting().build()).keeps("ACT-5");
        }
    }

    @Nested
    class Act6 {

        @Test
        void aSplitThatCountsMoreThanTheTotalIsRefused() {
            judging(aMeetingOf(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.MALE, 4))))
                    .breaks("ACT-6")
                    .asError()
                    .at("/attendance/headCount/cells")
                    .with("counted", 11, "limit", 10)
                    .inEnglish("There are 11 people counted here, but no more than 10 can have been there."
                            + " Correct the number or the total.")
                    .inIndonesian("Di sini terhitung 11 orang, padahal yang hadir tidak mungkin lebih dari 10."
                            + " Perbaiki angkanya atau totalnya.");
        }

        @Test
        void aSplitThatCountsTheTotalOrLessStands() {
            judging(aMeetingOf(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.MALE, 3))))
                    .keeps("ACT-6");
            judging(aMeetingOf(HeadCount.of(10, Cell.of(Sex.FEMALE, 7)))).keeps("ACT-6");
        }

        @ParameterizedTest
        @CsvSource({
            // total, atLeast, atMost, women: where
            "    ,     ,  10,  11, cells",
            "    ,   11,  10,    , atLeast",
            "  10,   11,    ,    , atLeast",
            "  11,     ,  10,    , total"
        })
        void boundsThatTheCountOversteppedAreNamed(
                Integer total, Integer atLeast, Integer atMost, Integer women, String where) {
            List<Cell> cells = women == null ? List.of() : List.of(Cell.of(Sex.FEMALE, women));

            judging(aMeetingOf(new HeadCount(total, atLeast, atMost, cells, null)))
                    .breaks("ACT-6")
                    .asError()
                    .at("/attendance/headCount/" + where)
                    .with("counted", 11, "limit", 10);
        }

        @Test
        void boundsThatMeetStand() {
            judging(aMeetingOf(new HeadCount(10, 10, 10, List.of(), Missing.NOT_STATED)))
                    .keeps("ACT-6");
        }

        @Test
        void theCountOfADelegationIsLookedAtToo() {
            judging(aMeeting()
                            .attendance(new Attendance(
                                    null,
                                    List.of(
                                            Delegation.of(OFFICE),
                                            Delegation.of(NETWORK).counting(HeadCount.of(1, Cell.of(Sex.FEMALE, 2)))),
                                    List.of()))
                            .build())
                    .breaks("ACT-6")
                    .at("/attendance/delegations/1/headCount/cells");
        }
    }

    @Nested
    class Act7 {

        @Test
        void moreWomenBySexAndAgeThanBySexIsAWarning() {
            judging(aMeetingOf(HeadCount.of(
                            10,
                            Cell.of(Sex.FEMALE, 7),
                            Cell.of(Sex.FEMALE, AgeBand.FROM_18_TO_24, 3),
                            Cell.of(Sex.FEMALE, AgeBand.FROM_25_TO_59, 5))))
                    .breaks("ACT-7")
                    .asWarning()
                    .at("/attendance/headCount/cells")
                    .with("whom", List.of("female"), "one", 7, "other", 8)
                    .inEnglish("Two splits of this count disagree on female: 7 by one of them, 8 by the other."
                            + " Check both.")
                    .inIndonesian("Dua pilahan dari hitungan ini tidak cocok untuk female: yang satu menyebut 7,"
                            + " yang lain 8. Periksa keduanya.");
        }

        @Test
        void fewerWomenBySexAndAgeStandsSinceSomeAgesMayBeUnknown() {
            judging(aMeetingOf(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(Sex.FEMALE, AgeBand.FROM_25_TO_59, 6))))
                    .keeps("ACT-7");
        }

        @Test
        void fewerWomenBySexAndAgeIsAWarningIfThatSplitLeavesOutNobody() {
            judging(aMeetingOf(HeadCount.of(
                            10,
                            Cell.of(Sex.FEMALE, 7),
                            Cell.of(Sex.FEMALE, AgeBand.FROM_25_TO_59, 6),
                            Cell.of(Sex.MALE, AgeBand.FROM_25_TO_59, 4))))
                    .breaks("ACT-7")
                    .with("whom", List.of("female"), "one", 7, "other", 6);
        }

        @Test
        void splitsThatShareNoDimensionCannotDisagree() {
            judging(aMeetingOf(HeadCount.of(10, Cell.of(Sex.FEMALE, 7), Cell.of(AgeBand.ADULT, 9))))
                    .keeps("ACT-7");
        }
    }

    @Nested
    class Act8 {

        @Test
        void morePeopleListedThanCountedIsAWarning() {
            judging(with(HeadCount.of(2)))
                    .breaks("ACT-8")
                    .asWarning()
                    .at("/attendance/headCount")
                    .with("listed", 3, "counted", 2)
                    .inEnglish("At least 3 people are listed, but only 2 are said to have come."
                            + " Check the head-count and the list.")
                    .inIndonesian("Sekurang-kurangnya 3 orang tercantum dalam daftar, padahal yang disebut hadir hanya"
                            + " 2. Periksa jumlah hadirin dan daftarnya.");
        }

        @Test
        void asManyListedAsCountedStands() {
            judging(with(HeadCount.of(3))).keeps("ACT-8");
        }

        @Test
        void aCountWithoutUpperBoundHoldsAnyList() {
            judging(with(HeadCount.atLeast(1))).keeps("ACT-8");
            judging(with(null)).keeps("ACT-8");
        }

        private static Activity with(HeadCount count) {
            return aMeeting()
                    .attendance(new Attendance(
                            count,
                            List.of(
                                    Delegation.of(OFFICE).counting(HeadCount.of(2, Cell.of(Sex.FEMALE, 2))),
                                    Delegation.of(NETWORK)),
                            List.of(Individual.of(SARI, AttendanceRole.SPEAKER, OFFICE))))
                    .build();
        }
    }

    @Nested
    class Act11 {

        @Test
        void anActivityThatFollowsItselfIsRefused() {
            judging(aMeeting().follows(List.of(CONFERENCE, MEETING)).build())
                    .breaks("ACT-11")
                    .asError()
                    .at("/follows/1")
                    .with()
                    .inEnglish("This leads back to the activity itself."
                            + " An activity can neither follow nor be part of itself.")
                    .inIndonesian("Rujukan ini berputar kembali ke kegiatan itu sendiri."
                            + " Kegiatan tidak dapat menjadi lanjutan atau bagian dari dirinya sendiri.");
        }

        @Test
        void anActivityThatIsPartOfItselfIsRefused() {
            judging(aMeeting().partOf(MEETING).build())
                    .breaks("ACT-11")
                    .asError()
                    .at("/partOf");
        }

        @Test
        void anActivityMayFollowAndBePartOfAnother() {
            judging(aMeeting().partOf(CONFERENCE).follows(List.of(CONFERENCE)).build())
                    .keeps("ACT-11");
        }
    }

    @Nested
    class Act13 {

        @Test
        void aCountWithoutSplitBySexIsTold() {
            judging(aMeetingOf(HeadCount.of(35, Cell.of(AgeBand.ADULT, 35))))
                    .breaks("ACT-13")
                    .asInfo()
                    .at("/attendance/headCount")
                    .with()
                    .inEnglish("The attendance is not split by sex. Add how many women and how many men there were,"
                            + " if the source tells.")
                    .inIndonesian("Jumlah hadirin belum dipilah menurut jenis kelamin."
                            + " Tambahkan jumlah perempuan dan laki-laki bila sumbernya menyebutkan.");
        }

        @Test
        void aCrossedSplitIsASplitBySex() {
            judging(aMeetingOf(HeadCount.of(35, Cell.of(Sex.FEMALE, AgeBand.ADULT, 20))))
                    .keeps("ACT-13");
        }

        @Test
        void whereNobodyIsCountedNobodyIsSplit() {
            judging(aMeeting().build()).keeps("ACT-13");
            judging(aMeetingOf(HeadCount.of(0))).keeps("ACT-13");
        }
    }

    @Nested
    class Act14 {

        @Test
        void anAreaThatThereIsNotIsRefused() {
            judging(aMeeting().place(Place.in(AreaCode.of("ID-99.99"))).build())
                    .breaks("ACT-14")
                    .asError()
                    .at("/places/0/area")
                    .with("area", "ID-99.99")
                    .inEnglish("There is no area with the code “ID-99.99”. Look it up in the list of areas.")
                    .inIndonesian("Tidak ada wilayah dengan kode “ID-99.99”. Cari kodenya dalam daftar wilayah.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"ID-32.14", "ID-LA", "ID", "M49-035"})
        void areasThatThereAreStand(String code) {
            judging(aMeeting().place(Place.in(AreaCode.of(code))).build()).keeps("ACT-14");
        }

        @Test
        void theAreaOfADelegationIsLookedAtToo() {
            Delegation delegation = new Delegation(null, null, AreaCode.of("XX"), null, null, null, null);

            judging(aMeeting()
                            .attendance(new Attendance(null, List.of(delegation), List.of()))
                            .build())
                    .breaks("ACT-14")
                    .at("/attendance/delegations/0/area");
        }
    }

    @Nested
    class Act15 {

        @Test
        void aRegencyOutsideTheStatedProvinceIsAWarning() {
            judging(in("2024-07-09", "ID-LA", "ID-32.14"))
                    .breaks("ACT-15")
                    .asWarning()
                    .at("/places/1/area")
                    .with("area", "ID-32.14", "within", List.of("ID-JB"), "stated", List.of("ID-LA"))
                    .inEnglish("The area ID-32.14 lies in ID-JB, not in ID-LA as another place says."
                            + " Correct one of the places.")
                    .inIndonesian("Wilayah ID-32.14 terletak di ID-JB, bukan di ID-LA seperti disebut tempat lain."
                            + " Perbaiki salah satu tempatnya.");
        }

        @Test
        void aRegencyInOneOfTheStatedProvincesStands() {
            judging(in("2024-07-09", "ID-LA", "ID-JB", "ID-32.14")).keeps("ACT-15");
        }

        @Test
        void twoProvincesOrTwoRegenciesAreTwoPlaces() {
            judging(in("2024-07-09", "ID-LA", "ID-JB")).keeps("ACT-15");
            judging(in("2024-07-09", "ID-32.14", "ID-18.71")).keeps("ACT-15");
        }

        @Test
        void theProvinceIsThatOfTheDay() {
            // Merauke lay in Papua until UU 14/2022 made Papua Selatan on 25 July 2022.
            judging(in("2022-07-24", "ID-PA", "ID-93.01")).keeps("ACT-15");
            judging(in("2022-07-25", "ID-PA", "ID-93.01")).breaks("ACT-15", "/places/1/area");
            judging(in("2022-07", "ID-PA", "ID-93.01")).keeps("ACT-15");
        }

        private static Activity in(String during, String... areas) {
            Activity.Builder meeting = aMeeting().during(during);
            for (String area : areas) {
                meeting.place(Place.in(AreaCode.of(area)));
            }
            return meeting.build();
        }
    }

    @Nested
    class Act16 {

        @Test
        void aWeekdayAloneIsNoDate() {
            judging(aMeeting().dates(ActivityDates.UNKNOWN.stated("Sabtu")).build())
                    .breaks("ACT-16")
                    .asWarning()
                    .at("/dates/during")
                    .with("stated", "Sabtu")
                    .inEnglish("The activity has no date. Give at least a year. Words of the source: Sabtu")
                    .inIndonesian("Kegiatan ini belum bertanggal. Isi sekurang-kurangnya tahunnya."
                            + " Menurut kata-kata sumber: Sabtu");
        }

        @Test
        void noWordAtAllIsNoDateEither() {
            judging(aMeeting().dates(ActivityDates.UNKNOWN).build())
                    .breaks("ACT-16")
                    .with()
                    .inEnglish("The activity has no date. Give at least a year. Words of the source: –");
        }

        @Test
        void theDayThatItsWordsMustMeanIsNamed() {
            judging(told("Kamis (20/3)", "2025-03"))
                    .breaks("ACT-16")
                    .at("/dates/during")
                    .with("stated", "Kamis (20/3)", "candidate", "2025-03-20", "case", "resolved")
                    .inEnglish("The activity has no date, but the source says “Kamis (20/3)”. In the years around its"
                            + " publication only 2025-03-20 fits. Record it if it is right.")
                    .inIndonesian(
                            "Kegiatan ini belum bertanggal, tetapi sumber menyebut “Kamis (20/3)”. Di sekitar tahun"
                                    + " terbitnya hanya 2025-03-20 yang cocok. Catat tanggal itu jika memang benar.");
        }

        @Test
        void wordsThatLeaveAChoiceAreNotResolved() {
            judging(told("20 Maret", "2025-03")).breaks("ACT-16").with("stated", "20 Maret");
            judging(told("Sabtu", "2025-03")).breaks("ACT-16").with("stated", "Sabtu");
            // A Thursday in 2025 and in 2031.
            judging(told("Kamis (20/3)", "2025-03", "2029")).breaks("ACT-16").with("stated", "Kamis (20/3)");
        }

        private static Activity told(String stated, String... published) {
            Activity.Builder meeting = aMeeting().dates(ActivityDates.UNKNOWN.stated(stated));
            for (int i = 0; i < published.length; i++) {
                meeting.source(new Source(
                        SourceKey.of("source-" + i),
                        "An article",
                        null,
                        null,
                        null,
                        PartialDate.parse(published[i]),
                        null,
                        null,
                        null));
            }
            return meeting.build();
        }

        @Test
        void aYearIsADate() {
            judging(aMeeting().during("2020").build()).keeps("ACT-16");
        }
    }

    @Nested
    class Act20 {

        @Test
        void completedAfterItsOnlySourceWasPublishedIsAWarning() {
            judging(toldBy("2024-07")).keeps("ACT-20");
            judging(toldBy("2024-06"))
                    .breaks("ACT-20")
                    .asWarning()
                    .at("/dates/during")
                    .with("during", "2024-07-09", "published", "2024-06")
                    .inEnglish("The activity is said to be completed on 2024-07-09, but its source was published before"
                            + " (2024-06). Correct the status or the date, or add a source that reports it.")
                    .inIndonesian("Kegiatan ini dinyatakan selesai pada 2024-07-09, padahal sumbernya sudah terbit"
                            + " sebelum itu (2024-06). Perbaiki status atau tanggalnya, atau tambahkan sumber yang"
                            + " melaporkannya.");
        }

        @Test
        void oneSourceThatMayBeLaterIsEnough() {
            judging(toldBy("2024-05", "2024-07-09")).keeps("ACT-20");
            judging(toldBy("2024-05", null)).keeps("ACT-20");
            judging(toldBy()).keeps("ACT-20");
        }

        @Test
        void theLastOfSeveralSourcesIsNamed() {
            judging(toldBy("2024-05", "2024-06-01", "2023"))
                    .breaks("ACT-20")
                    .with("during", "2024-07-09", "published", "2024-06-01");
        }

        @Test
        void whatIsPlannedMayBeAnnounced() {
            judging(toldBy("2024-06").toBuilder().status(ActivityStatus.PLANNED).build())
                    .keeps("ACT-20");
        }

        private static Activity toldBy(String... published) {
            Activity.Builder meeting = aMeeting();
            for (int i = 0; i < published.length; i++) {
                PartialDate date = published[i] == null ? null : PartialDate.parse(published[i]);
                meeting.source(new Source(SourceKey.of("s" + i), null, null, null, null, date, null, null, null));
            }
            return meeting.build();
        }
    }

    @Nested
    class Act22 {

        @Test
        void wordsThatAreNotUnderstoodAreTold() {
            judging(aMeetingOn("2024-07-09", "sehabis panen"))
                    .breaks("ACT-22")
                    .asInfo()
                    .at("/dates/stated")
                    .with("stated", "sehabis panen")
                    .inEnglish(
                            "The date in the words “sehabis panen” was not understood. Make sure that the date stands in “during”.")
                    .inIndonesian("Tanggal dalam kata-kata “sehabis panen” tidak dapat dipahami."
                            + " Pastikan tanggalnya tercantum pada “during”.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Selasa", "9 Juli 2024", "July 9, 2024"})
        void wordsThatAreUnderstoodStand(String stated) {
            judging(aMeetingOn("2024-07-09", stated)).keeps("ACT-22");
        }
    }

    @Nested
    class Act23 {

        @Test
        void anotherDayThanTheWordsNameIsAWarning() {
            judging(aMeetingOn("2024-07-09", "8 Juli 2024"))
                    .breaks("ACT-23")
                    .asWarning()
                    .at("/dates/stated")
                    .with("stated", "8 Juli 2024", "during", "2024-07-09")
                    .inEnglish("The source says “8 Juli 2024”, but the date recorded is 2024-07-09."
                            + " Check which of them is right.")
                    .inIndonesian("Sumber menyebut “8 Juli 2024”, sedangkan tanggal yang tercatat 2024-07-09."
                            + " Periksa mana yang benar.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"9 Juli 2024", "Juli 2024", "9/7", "sehabis panen"})
        void wordsThatMayMeanTheDayStand(String stated) {
            judging(aMeetingOn("2024-07-09", stated)).keeps("ACT-23");
        }
    }

    @Nested
    class Act24 {

        @ParameterizedTest
        @CsvSource({"PLANNED, planned", "CONFIRMED, confirmed"})
        void whatIsStillAnnouncedThoughItHasPassedIsAWarning(ActivityStatus status, String code) {
            judging(aMeeting().status(status).during("2024-07-08/2024-07-09").build())
                    .breaks("ACT-24")
                    .asWarning()
                    .at("/status")
                    .with("status", code, "during", "2024-07-08/2024-07-09")
                    .inEnglish("The activity is still " + code + ", though its date (2024-07-08/2024-07-09) has passed."
                            + " Record whether it took place.")
                    .inIndonesian("Kegiatan ini masih berstatus " + code + ", padahal tanggalnya"
                            + " (2024-07-08/2024-07-09) sudah lewat. Catat apakah kegiatan itu jadi berlangsung.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-07-10", "2024-07", "2024", "2024-07-01/.."})
        void whatMayStillComeStands(String during) {
            judging(aMeeting().status(ActivityStatus.PLANNED).during(during).build())
                    .keeps("ACT-24");
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"PLANNED", "CONFIRMED"})
        void noOtherStatusIsAPromise(ActivityStatus status) {
            judging(aMeeting().status(status).build()).keeps("ACT-24");
        }
    }
}
