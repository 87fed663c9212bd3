package org.simpul.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Retention;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeLog.Change;
import org.simpul.port.RolePolicy;
import org.simpul.port.UnitOfWork;
import org.simpul.rest.Served;
import org.simpul.rest.access.Adapter.Reply;
import org.simpul.rest.access.Matrix.Answer;
import org.simpul.rest.access.Matrix.Block;
import org.simpul.rest.wire.RecordWires;

/** Where one cell after another is tried, each with a registry of its own. */
final class Stage {

    private static final Caller KEEPER = Caller.localSteward();
    private static final int ALL = 1_000;

    /** An id that the registry made, which is another each time. */
    private static final Pattern MADE =
            Pattern.compile("(?!01926f0e-7c3a-7000-8000-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final FreshStorage storage = new FreshStorage();
    private final Simpul keepers = Simpul.on(storage).build();
    private final RecordWires wires = new RecordWires();
    private final Adapter adapter = new Adapter(Simpul.on(storage)
            .accessPolicy(new RolePolicy())
            .clock(Clock.fixed(Served.NOW, ZoneId.of("Asia/Jakarta")))
            // So that the persons on file, who consented this year, are due.
            .retention(Retention.UNTIL_WITHDRAWN.with(Basis.CONSENT, Period.ofMonths(1)))
            .build());

    /** Tries one cell: the answer, that it tells nothing more than it may, and that nothing changed where nothing was to. */
    void play(Block block, Scene scene, Answer expected) {
        Situation situation = scene.situation();
        Call call = Requests.of(block, scene);
        empty();
        boolean isAboutAll = situation.isOnFile() && !block.isAboutOneRecord() && !situation.isNaming();
        Reply without = isAboutAll && block.onlyReads() ? send(call, scene) : null;
        prepare(scene);
        if (block.template().endsWith("/merge")) {
            insert(scene.kind(), scene.kind().type.id(UUID.fromString(Scene.TWIN)), scene.twin());
        }
        List<Change> before = changes();

        Reply reply = send(call, scene);

        assertThat(reply.status()).as(reply.body()).isEqualTo(expected.status());
        boolean isToChange = reply.status() < 300 && !block.onlyReads();
        assertThat(!changes().equals(before)).as("something changed").isEqualTo(isToChange);
        requireNoCanary(reply, scene);
        if (isToChange && situation.isPartly()) {
            requireNoCanary(send(Call.of("GET", "/v1/" + scene.kind().collection + "/" + Scene.ON_FILE), scene), scene);
        }
        if (expected.asIfUnknown() || (situation.isOnFile() && reply.status() == 200 && !isToChange)) {
            Reply ofUnknown = without != null ? without : send(Requests.of(block, scene.elsewhere()), scene);
            assertThat(told(reply).equals(told(ofUnknown)))
                    .as("answered as if there were no such record:\n%s\n%s", told(reply), told(ofUnknown))
                    .isEqualTo(expected.asIfUnknown());
        }
    }

    private void empty() {
        storage.empty();
        insert(Kind.ORGANISATION, Who.OURS, Kind.ORGANISATION.document("Kami"));
        insert(Kind.ORGANISATION, Who.THEIRS, Kind.ORGANISATION.document("Mereka"));
    }

    private void prepare(Scene scene) {
        Situation situation = scene.situation();
        if (!situation.isOnFile()) {
            return;
        }
        Kind kind = scene.kindOnFile();
        AggregateId id = kind.type.id(UUID.fromString(Scene.ON_FILE));
        insert(kind, id, scene.onFile());
        if (situation.isGone()) {
            write(unit -> unit.store(kind.type).delete(id, 1));
        } else if (situation == Situation.STALE) {
            Aggregate<AggregateId> next = record(kind.labelled(scene.onFile(), "Sementara"), id);
            write(unit -> unit.store(kind.type).replace(next, 1));
        }
    }

    private void insert(Kind kind, AggregateId id, JsonNode document) {
        Aggregate<AggregateId> record = record(document, id);
        write(unit -> unit.store(kind.type).insert(record));
    }

    @SuppressWarnings("unchecked") // what is read for an id is of its kind
    private Aggregate<AggregateId> record(JsonNode document, AggregateId id) {
        return (Aggregate<AggregateId>) wires.read(document, id).value();
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.write(new Authorship(KEEPER.subject(), Served.NOW), unit -> {
            work.accept(unit);
            return null;
        });
    }

    private Reply send(Call call, Scene scene) {
        return adapter.ask(call, scene.caller());
    }

    private List<Change> changes() {
        return keepers.changes().after(KEEPER, null, ALL).seen();
    }

    private static void requireNoCanary(Reply reply, Scene scene) {
        if (scene.situation().isHidden() || scene.situation().isPartly()) {
            assertThat(reply.body()).doesNotContain(Scene.CANARY);
        }
    }

    /** An answer as it is told of any record. */
    private static String told(Reply reply) {
        String all = reply.status() + " " + reply.headers() + "\n" + reply.body();
        return MADE.matcher(all.replace(Scene.NEVER, Scene.ON_FILE)).replaceAll("made");
    }
}
