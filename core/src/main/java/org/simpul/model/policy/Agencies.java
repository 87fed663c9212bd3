package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** National agencies that issue regulations, and the acronyms by which people know them. */
final class Agencies {

    /** Agencies by the name behind <em>badan</em>, with the acronym that stands for it. */
    private static final Map<String, String> ACRONYMS = Map.ofEntries(
            entry("nasional penanggulangan terorisme", "bnpt"),
            entry("nasional penanggulangan bencana", "bnpb"),
            entry("nasional pencarian dan pertolongan", "bnpp"),
            entry("narkotika nasional", "bnn"),
            entry("pusat statistik", "bps"),
            entry("kepegawaian negara", "bkn"),
            entry("siber dan sandi negara", "bssn"),
            entry("pengawas keuangan dan pembangunan", "bpkp"),
            entry("pengawas obat dan makanan", "bpom"),
            entry("riset dan inovasi nasional", "brin"),
            entry("kependudukan dan keluarga berencana nasional", "bkkbn"),
            entry("pelindungan pekerja migran indonesia", "bp2mi"),
            entry("pembinaan ideologi pancasila", "bpip"));

    private Agencies() {}

    /** @param name behind <em>badan</em>, in lower case */
    static Optional<String> acronym(String name) {
        return Optional.ofNullable(ACRONYMS.get(name));
    }

    static boolean isAcronym(String word) {
        return ACRONYMS.containsValue(word);
    }

    /** The name behind <em>badan</em>, in lower case. */
    static Optional<String> name(String acronym) {
        return ACRONYMS.entrySet().stream()
                .filter(agency -> agency.getValue().equals(acronym))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
