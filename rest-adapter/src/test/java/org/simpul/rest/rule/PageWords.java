package org.simpul.rest.rule;

import java.util.List;
import java.util.Map;
import org.simpul.model.id.RecordType;

/**
 * What stands on a page of rules beside the words of the rules themselves.
 *
 * @param file its name below docs
 * @param groups headings by the letters with which the ids of rules begin
 * @param columns those of the table at the top
 * @param change for a path, what stood there and what stands there now
 */
record PageWords(
        String file,
        String language,
        String title,
        String introduction,
        List<String> columns,
        Map<String, String> groups,
        Map<RecordType, String> types,
        String allTypes,
        String cause,
        String given,
        String breaks,
        String deleted,
        String found,
        String foundAtTheRecord,
        String holds,
        String added,
        String removed,
        String change,
        String cure,
        String params) {

    static final PageWords ENGLISH = new PageWords(
            "rules.md",
            "en",
            "# The rules",
            """
            What a person could get wrong in a record is a *finding*. An **error** keeps the record from being saved, a \
            **warning** is saved and reported, and **information** is only told. Whoever writes a record is told all its \
            findings at once, each with the rule, the place (`path`, a JSON Pointer into the record), a message in Indonesian or \
            English, and the facts of the case (`params`).

            Each rule is shown here with an example: a record that breaks it, and the nearest one that does not. In the examples \
            today is 10 July 2024, and the people are invented. `ref:dinas` names the record of the bundle with the `ref` \
            `dinas`. A host can silence most rules, weigh them anew and add its own; the rules of a running registry are those \
            of `GET /v1/rules`, where the examples can be read as well.""",
            List.of("Rule", "Severity", "Says"),
            Map.of(
                    "FMT", "How values are written",
                    "VOC", "Codes",
                    "SRC", "Sources",
                    "REF", "References",
                    "IDN", "Identifiers",
                    "ORG", "Organisations",
                    "POL", "Policy instruments",
                    "ACT", "Activities",
                    "PAR", "Participants",
                    "COM", "Commitments"),
            Map.of(
                    RecordType.ORGANISATION, "organisations",
                    RecordType.PARTICIPANT, "participants",
                    RecordType.POLICY_INSTRUMENT, "policy instruments",
                    RecordType.ACTIVITY, "activities",
                    RecordType.COMMITMENT, "commitments"),
            "all records",
            "How it comes about",
            "Stored before:",
            "This breaks it:",
            "It is broken when `%s` is deleted while this is stored:",
            "The finding at `%s`:",
            "The finding, about the record as a whole:",
            "The nearest that holds:",
            "`%s`: %s",
            "without `%s`",
            "`%s`: %s instead of %s",
            "What to do",
            "Facts");

    static final PageWords INDONESIAN = new PageWords(
            "aturan.md",
            "id",
            "# Aturan",
            """
            Hal yang mungkin keliru dalam suatu catatan disampaikan sebagai *temuan*. **Kesalahan** membuat catatan tidak \
            disimpan, **peringatan** tetap disimpan dan dilaporkan, **informasi** hanya diberitahukan. Penulis catatan menerima \
            semua temuan sekaligus, masing-masing dengan aturannya, tempatnya (`path`, suatu JSON Pointer dalam catatan), pesan \
            dalam bahasa Indonesia atau Inggris, dan fakta-faktanya (`params`).

            Setiap aturan di sini disertai contoh: catatan yang melanggarnya, dan catatan terdekat yang tidak melanggarnya. Dalam \
            contoh, hari ini adalah 10 Juli 2024, dan orang-orangnya rekaan. `ref:dinas` menyebut catatan dalam bundel yang \
            ber-`ref` `dinas`. Pengelola dapat mematikan sebagian besar aturan, mengubah tingkatnya, dan menambah aturan sendiri; \
            aturan yang berlaku pada registri yang sedang berjalan dapat dibaca di `GET /v1/rules`, beserta contohnya.""",
            List.of("Aturan", "Tingkat", "Isi"),
            Map.of(
                    "FMT", "Cara menulis nilai",
                    "VOC", "Kode",
                    "SRC", "Sumber",
                    "REF", "Rujukan",
                    "IDN", "Pengenal",
                    "ORG", "Organisasi",
                    "POL", "Instrumen kebijakan",
                    "ACT", "Kegiatan",
                    "PAR", "Peserta",
                    "COM", "Komitmen"),
            Map.of(
                    RecordType.ORGANISATION, "organisasi",
                    RecordType.PARTICIPANT, "peserta",
                    RecordType.POLICY_INSTRUMENT, "instrumen kebijakan",
                    RecordType.ACTIVITY, "kegiatan",
                    RecordType.COMMITMENT, "komitmen"),
            "semua catatan",
            "Mengapa terjadi",
            "Sudah tersimpan:",
            "Ini melanggarnya:",
            "Aturan ini dilanggar bila `%s` dihapus sementara catatan ini tersimpan:",
            "Temuan di `%s`:",
            "Temuan tentang catatan secara keseluruhan:",
            "Yang terdekat dan tidak melanggar:",
            "`%s`: %s",
            "tanpa `%s`",
            "`%s`: %s, bukan %s",
            "Yang dapat dilakukan",
            "Fakta");
}
