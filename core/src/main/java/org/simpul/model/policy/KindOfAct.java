package org.simpul.model.policy;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.policy.Ministries.Ministry;

/**
 * What an Indonesian act is called, which may tell the ministry or the place that issued it.
 *
 * @param type as a citation holds it
 * @param place the province, regency or city of a regional act, in lower case; null if its name tells none
 */
record KindOfAct(String type, @Nullable String place) {

    private static final Map<String, String> NATIONAL = Map.ofEntries(
            entry("undang-undang", "uu"),
            entry("undang undang", "uu"),
            entry("undang - undang", "uu"),
            entry("uu", "uu"),
            entry("law", "uu"),
            entry("peraturan pemerintah pengganti undang-undang", "perppu"),
            entry("peraturan pemerintah pengganti undang undang", "perppu"),
            entry("perppu", "perppu"),
            entry("perpu", "perppu"),
            entry("peraturan pemerintah", "pp"),
            entry("government regulation", "pp"),
            entry("pp", "pp"),
            entry("peraturan presiden", "perpres"),
            entry("presidential regulation", "perpres"),
            entry("perpres", "perpres"),
            entry("keputusan presiden", "keppres"),
            entry("presidential decree", "keppres"),
            entry("keppres", "keppres"),
            entry("kepres", "keppres"),
            entry("instruksi presiden", "inpres"),
            entry("presidential instruction", "inpres"),
            entry("inpres", "inpres"));

    /** Acts of provinces, regencies and cities; the place follows. */
    private static final Map<String, String> REGIONAL = Map.ofEntries(
            entry("peraturan daerah", "perda"),
            entry("perda", "perda"),
            entry("peraturan gubernur", "pergub"),
            entry("pergub", "pergub"),
            entry("keputusan gubernur", "kepgub"),
            entry("kepgub", "kepgub"),
            entry("peraturan bupati", "perbup"),
            entry("perbup", "perbup"),
            entry("keputusan bupati", "kepbup"),
            entry("kepbup", "kepbup"),
            entry("peraturan wali kota", "perwali"),
            entry("peraturan walikota", "perwali"),
            entry("perwali", "perwali"),
            entry("perwal", "perwali"),
            entry("perwako", "perwali"),
            entry("keputusan wali kota", "kepwali"),
            entry("keputusan walikota", "kepwali"),
            entry("kepwali", "kepwali"));

    private static final Set<String> REGIONAL_TYPES = Set.copyOf(REGIONAL.values());

    private static final Map<String, String> AGENCY_ACTS = Map.of(
            "peraturan ", "perban-",
            "peraturan badan ", "perban-",
            "perban ", "perban-",
            "peraturan kepala badan ", "perka-",
            "peraturan kepala ", "perka-",
            "perka badan ", "perka-",
            "perka ", "perka-",
            "keputusan kepala badan ", "kepka-",
            "keputusan kepala ", "kepka-");

    /** Whether acts of this type are numbered by each province, regency or city for itself. */
    static boolean isRegional(@Nullable String type) {
        return type != null && REGIONAL_TYPES.contains(type);
    }

    /** @param words what stands before the number, without the country and without remarks */
    static Optional<KindOfAct> of(List<String> words) {
        String name = withoutSk(CitationWords.plain(String.join(" ", words).replace(" ,", "")));
        String national = NATIONAL.get(name);
        if (national != null) {
            return Optional.of(new KindOfAct(national, null));
        }
        return regional(name).or(() -> ministerial(name)).or(() -> agency(name));
    }

    /** Whether a word alone is what an act is called. */
    static boolean isAct(String word) {
        String lower = CitationWords.lower(word);
        return NATIONAL.containsKey(lower) || REGIONAL.containsKey(lower) || lower.startsWith("permen");
    }

    private static String withoutSk(String name) {
        if (name.startsWith("sk ")) {
            return "keputusan " + name.substring("sk ".length());
        }
        return name.startsWith("surat keputusan ") ? name.substring("surat ".length()) : name;
    }

    private static Optional<KindOfAct> regional(String name) {
        for (Map.Entry<String, String> known : REGIONAL.entrySet()) {
            String act = known.getKey();
            if (name.equals(act)) {
                return Optional.of(new KindOfAct(known.getValue(), null));
            }
            if (name.startsWith(act + " ")) {
                return IssuerName.place(known.getValue(), name.substring(act.length() + 1))
                        .map(place -> new KindOfAct(known.getValue(), place));
            }
        }
        return Optional.empty();
    }

    private static Optional<KindOfAct> ministerial(String name) {
        String what = name.startsWith("per") ? "per" : name.startsWith("kep") ? "kep" : "";
        String behind = name.substring(what.length());
        if (what.isEmpty()) {
            return Optional.empty();
        }
        String minister = what.equals("per") ? "aturan menteri " : "utusan menteri ";
        if (behind.startsWith(minister)) {
            return inFull(what, behind.substring(minister.length()));
        }
        if (behind.startsWith("men")) {
            return inBrief(what, behind.substring("men".length()));
        }
        String titled = minister.substring(0, minister.length() - "teri ".length());
        return behind.startsWith(titled) ? ofTitle(what, behind.substring(titled.length())) : Optional.empty();
    }

    /** Keputusan Mendagri, Peraturan Menko PMK: so people write of ministers whom all know by it. */
    private static Optional<KindOfAct> ofTitle(String what, String ministry) {
        boolean isCoordinating = ministry.startsWith("ko ");
        String name = IssuerName.without(ministry, "ko ", " ");
        return Ministries.of(isCoordinating).named(name).isPresent()
                ? ofMinistry(what, isCoordinating, name)
                : Optional.empty();
    }

    private static Optional<KindOfAct> inFull(String what, String ministry) {
        boolean isCoordinating = ministry.startsWith("koordinator ");
        String name = IssuerName.without(IssuerName.without(ministry, "koordinator "), "bidang ", "negara ");
        return ofMinistry(what, isCoordinating, name);
    }

    /** Permendagri, Permen Dagri, Permenko PMK; but Permenkominfo is of the minister of kominfo. */
    private static Optional<KindOfAct> inBrief(String what, String ministry) {
        String name = IssuerName.without(ministry, " ", "-");
        if (Ministries.of(false).named(name).isPresent() || !name.startsWith("ko")) {
            return ofMinistry(what, false, name);
        }
        String coordinated = name.substring("ko".length());
        boolean isApart = coordinated.startsWith(" ") || coordinated.startsWith("-");
        String coordinatedName = IssuerName.without(IssuerName.without(coordinated, " ", "-"), "bidang ");
        boolean isCoordinating =
                isApart || Ministries.of(true).named(coordinatedName).isPresent();
        return isCoordinating ? ofMinistry(what, true, coordinatedName) : ofMinistry(what, false, name);
    }

    private static Optional<KindOfAct> ofMinistry(String what, boolean isCoordinating, String name) {
        String act = what + "men" + (isCoordinating ? "ko" : "");
        return Ministries.of(isCoordinating)
                .named(name)
                .map(Ministry::suffix)
                .or(() -> IssuerName.isName(name) ? Optional.of("-" + IssuerName.slug(name)) : Optional.empty())
                .map(suffix -> new KindOfAct(act + suffix, null));
    }

    /** Of agencies only those on a list: every province has a head of a <em>badan</em>, and every village a head. */
    private static Optional<KindOfAct> agency(String name) {
        String best = "";
        for (String act : AGENCY_ACTS.keySet()) {
            if (name.startsWith(act) && act.length() > best.length()) {
                best = act;
            }
        }
        String type = AGENCY_ACTS.get(best);
        String agency = name.substring(best.length());
        Optional<String> acronym = Agencies.isAcronym(agency) ? Optional.of(agency) : Agencies.acronym(agency);
        return type == null ? Optional.empty() : acronym.map(known -> new KindOfAct(type + known, null));
    }
}
