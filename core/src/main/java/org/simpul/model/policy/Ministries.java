package org.simpul.model.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ministries that issue most regulations are called. They change their names with the cabinets, so the list holds
 * former ones too and is never complete; a ministry that it lacks goes by the name that the citation gives it.
 */
final class Ministries {

    /**
     * @param suffix behind <em>permen</em> in the type of an act: {@code dagri}, {@code -pppa}
     * @param brief behind <em>Permen</em> in the brief form: <em>dagri</em>, <em>&nbsp;PPPA</em>
     * @param name behind <em>Peraturan Menteri</em>
     */
    record Ministry(String suffix, String brief, String name) {}

    private static final List<String> MINISTERS = List.of(
            // suffix | behind "Permen" | name | other names, separated by semicolons
            "dagri|dagri|Dalam Negeri|",
            "lu|lu|Luar Negeri|",
            "han|han|Pertahanan|",
            "ag|ag|Agama|",
            "kes|kes|Kesehatan|",
            "keu|keu|Keuangan|",
            "sos|sos|Sosial|",
            "aker|aker|Ketenagakerjaan|naker",
            "kumham|kumham|Hukum dan Hak Asasi Manusia|hukum dan ham",
            "kum|kum|Hukum|",
            "-ham| HAM|Hak Asasi Manusia|",
            "dikbud|dikbud|Pendidikan dan Kebudayaan|",
            "dikbudristek|dikbudristek|Pendidikan, Kebudayaan, Riset, dan Teknologi|",
            "dikdasmen|dikdasmen|Pendidikan Dasar dan Menengah|",
            "ristekdikti|ristekdikti|Riset, Teknologi, dan Pendidikan Tinggi|",
            "kominfo|kominfo|Komunikasi dan Informatika|",
            "komdigi|komdigi|Komunikasi dan Digital|",
            "-pppa| PPPA|Pemberdayaan Perempuan dan Perlindungan Anak|pp dan pa;pp-pa;pp & pa;pp&pa;pp pa",
            "des-pdtt|des PDTT|Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi|"
                    + "des pdtt;despdtt;desa pdtt;desa-pdtt;desa dan pdtt",
            "-panrb| PANRB|Pendayagunaan Aparatur Negara dan Reformasi Birokrasi|pan rb;pan-rb;pan dan rb;pan & rb",
            "-ppn| PPN|Perencanaan Pembangunan Nasional|ppn/bappenas;ppn/kepala bappenas;"
                    + "perencanaan pembangunan nasional/kepala badan perencanaan pembangunan nasional",
            "-atr| ATR|Agraria dan Tata Ruang|atr/bpn;atr/kepala bpn;"
                    + "agraria dan tata ruang/kepala badan pertanahan nasional",
            "-lhk| LHK|Lingkungan Hidup dan Kehutanan|",
            "-kp| KP|Kelautan dan Perikanan|",
            "-pupr| PUPR|Pekerjaan Umum dan Perumahan Rakyat|",
            "-esdm| ESDM|Energi dan Sumber Daya Mineral|",
            "-bumn| BUMN|Badan Usaha Milik Negara|",
            "tan|tan|Pertanian|",
            "hut|hut|Kehutanan|",
            "dag|dag|Perdagangan|",
            "perin|perin|Perindustrian|",
            "hub|hub|Perhubungan|",
            "pora|pora|Pemuda dan Olahraga|pemuda dan olah raga",
            "parekraf|parekraf|Pariwisata dan Ekonomi Kreatif|",
            "kopukm|kopukm|Koperasi dan Usaha Kecil dan Menengah|kop ukm;koperasi dan ukm",
            "sesneg|sesneg|Sekretaris Negara|setneg");

    private static final List<String> COORDINATING_MINISTERS = List.of(
            "-pmk| PMK|Pembangunan Manusia dan Kebudayaan|",
            "-polhukam| Polhukam|Politik, Hukum, dan Keamanan|",
            "-polkam| Polkam|Politik dan Keamanan|",
            "-ekon| Perekonomian|Perekonomian|ekon;ekonomi",
            "-marves| Marves|Kemaritiman dan Investasi|");

    private static final Ministries PLAIN = new Ministries(MINISTERS);
    private static final Ministries COORDINATING = new Ministries(COORDINATING_MINISTERS);

    private final Map<String, Ministry> byName = new HashMap<>();
    private final Map<String, Ministry> bySuffix = new HashMap<>();

    private Ministries(List<String> rows) {
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            Ministry ministry = new Ministry(cells[0], cells[1], cells[2]);
            bySuffix.put(ministry.suffix(), ministry);
            put(ministry.name(), ministry);
            put(ministry.brief(), ministry);
            for (String other : cells[3].split(";", -1)) {
                put(other, ministry);
            }
        }
    }

    static Ministries of(boolean areCoordinating) {
        return areCoordinating ? COORDINATING : PLAIN;
    }

    /** @param name without commas, in lower case, as it stands behind <em>menteri</em>, or short behind <em>permen</em> */
    Optional<Ministry> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Ministry> ofSuffix(String suffix) {
        return Optional.ofNullable(bySuffix.get(suffix));
    }

    private void put(String name, Ministry ministry) {
        String plain = CitationWords.plain(name);
        if (!plain.isEmpty()
                && byName.putIfAbsent(plain, ministry) != null
                && !byName.get(plain).equals(ministry)) {
            throw new IllegalStateException("Two ministries are called " + name);
        }
    }
}
