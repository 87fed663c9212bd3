package org.simpul.example.benchmarks.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.simpul.model.text.LocalizedText;

/** Words of the world. What people and associations are called is put together from syllables, and is nobody's name. */
final class Names {

    private static final List<String> SYLLABLES =
            words("ba be bra cen da du fi ga gro ja ke kre la lim lo ma mun na nge"
                    + " pa plo ra ren sa stu ta tri u vi wa wu ya zo");
    private static final List<String> ENDINGS =
            words("bur dol fan gim hast jul kov lem mond nurk plos rest sund tarv velt");
    static final List<String> TOPICS = List.of(
            "pemberdayaan perempuan",
            "perlindungan anak",
            "dalam negeri",
            "hukum dan hak asasi",
            "sosial",
            "agama",
            "pendidikan",
            "desa",
            "kesehatan",
            "perencanaan",
            "ketenagakerjaan",
            "komunikasi",
            "luar negeri",
            "keamanan",
            "pemuda",
            "pertanian",
            "kelautan",
            "lingkungan",
            "kependudukan",
            "kebudayaan");
    private static final List<String> WORK = List.of(
            "Menyusun rencana kerja",
            "Menetapkan gugus tugas",
            "Melatih fasilitator desa",
            "Menyediakan anggaran pendampingan",
            "Memetakan pemangku kepentingan",
            "Membuka layanan rujukan",
            "Menerbitkan surat edaran",
            "Menyampaikan laporan tahunan",
            "Mengadakan pertemuan lanjutan",
            "Mendampingi keluarga terdampak");
    private static final List<String> WORK_IN_ENGLISH = List.of(
            "Draw up a work plan",
            "Set up a task force",
            "Train village facilitators",
            "Provide a budget for support",
            "Map who has a stake",
            "Open a referral service",
            "Issue a circular",
            "Hand in a yearly report",
            "Hold a follow-up meeting",
            "Stand by affected families");

    private Names() {}

    private static List<String> words(String spaced) {
        return Arrays.asList(spaced.split(" ", -1));
    }

    private static String word(Dice dice) {
        StringBuilder word = new StringBuilder();
        for (int i = dice.between(1, 3); i > 0; i--) {
            word.append(dice.pick(SYLLABLES));
        }
        word.append(dice.pick(ENDINGS));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** What somebody is called who does not exist. */
    static String ofPerson(Dice dice) {
        return dice.chance(0.2) ? word(dice) : word(dice) + " " + word(dice);
    }

    static String ofAssociation(Dice dice) {
        return word(dice) + " " + word(dice);
    }

    /** What is to be done about a topic, in Indonesian, now and then in English as well. */
    static LocalizedText ofWork(Dice dice, String where) {
        int which = dice.below(WORK.size());
        String topic = dice.pickSkewed(TOPICS);
        LocalizedText text = LocalizedText.of("id", WORK.get(which) + " bidang " + topic + " di " + where);
        return dice.chance(0.25) ? text.with("en", WORK_IN_ENGLISH.get(which) + " in " + where) : text;
    }
}
