package org.simpul.rest.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.model.id.AggregateId;
import org.simpul.registry.HeldData;
import org.simpul.registry.HeldData.Mention;
import org.simpul.rest.audit.AuditJson;
import org.simpul.rest.http.Json;
import org.simpul.rest.report.Texts;

/** Everything that is held on a participant, on the wire. */
record HeldDataJson(RecordAnswers answers) {

    /** {@code {versions, merged: [{id, versions}], mentions: [{type, id, version, titles, items: [{path, value}]}], accesses}}. */
    ObjectNode of(HeldData held) {
        ObjectNode json = Json.object();
        ArrayNode versions = json.putArray("versions");
        held.versions().forEach(version -> versions.add(answers.json(version)));
        if (!held.merged().isEmpty()) {
            ArrayNode merged = json.putArray("merged");
            for (HeldData.Merged other : held.merged()) {
                ArrayNode others = merged.addObject()
                        .put("id", other.id().value().toString())
                        .putArray("versions");
                other.versions().forEach(version -> others.add(answers.json(version)));
            }
        }
        if (!held.mentions().isEmpty()) {
            ArrayNode mentions = json.putArray("mentions");
            held.mentions().forEach(mention -> mentions.add(mention(mention)));
        }
        ArrayNode accesses = json.putArray("accesses");
        held.accesses().forEach(entry -> accesses.add(AuditJson.of(entry)));
        return json;
    }

    /** Of another record only what it tells of the participant: the text, or the item in which they are named. */
    private ObjectNode mention(Mention mention) {
        AggregateId id = mention.record().record().id();
        ObjectNode json = Json.object()
                .put("type", id.type().code())
                .put("id", id.value().toString())
                .put("version", mention.record().version());
        Texts.put(json, "titles", mention.record().record().label().orElse(null));
        JsonNode record = answers.json(mention.record());
        ArrayNode items = json.putArray("items");
        mention.references().forEach(path -> put(items, itemOf(path), record));
        mention.texts().forEach(path -> put(items, path, record));
        return json;
    }

    private static void put(ArrayNode items, String path, JsonNode record) {
        items.addObject().put("path", path).set("value", record.at(path));
    }

    /** The place of the item in which a participant is named. */
    private static String itemOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
