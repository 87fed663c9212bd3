package org.simpul.jdbc;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.Facet;
import org.simpul.port.IdempotencyLog.Answer;
import org.simpul.port.Query;
import org.simpul.port.RecordVersion;
import org.simpul.port.SortKey;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Bundles;
import org.simpul.report.FollowThrough.GroupBy;
import org.simpul.report.FollowThrough.Question;
import org.simpul.testkit.Lampung;

/**
 * Everything that a caller can ask of a registry, in the world of Lampung. Each is prepared, which makes what it needs, and
 * answers what is then to be done once.
 */
final class UseCases {

    private static final Caller STEWARD = Caller.localSteward();

    private final Simpul simpul;
    private final JdbcStorage storage;
    private int number;

    UseCases(Simpul simpul, JdbcStorage storage) {
        this.simpul = simpul;
        this.storage = storage;
    }

    Map<String, Supplier<Runnable>> all() {
        Map<String, Supplier<Runnable>> all = new LinkedHashMap<>();
        all.put("create an organisation", () -> {
            Organisation organisation = organisation();
            return () -> simpul.organisations().create(STEWARD, organisation);
        });
        all.put("create an activity", () -> {
            Activity activity = Lampung.thirdMeeting()
                    .withHead(Lampung.thirdMeeting()
                            .head()
                            .withId(simpul.newActivityId())
                            .withIdentifiers(List.of()));
            return () -> simpul.activities().create(STEWARD, activity);
        });
        all.put("replace", () -> {
            Organisation organisation = created();
            Organisation renamed = organisation.toBuilder()
                    .acronym("ABC")
                    .identifier("example-registry", "renamed-" + number)
                    .build();
            return () -> simpul.organisations().replace(STEWARD, organisation.id(), 1, renamed);
        });
        all.put("change whatever is there", () -> {
            OrganisationId id = created().id();
            return () -> simpul.organisations()
                    .change(
                            STEWARD,
                            id,
                            null,
                            stored -> stored.toBuilder().acronym("XYZ").build());
        });
        all.put("delete", () -> {
            OrganisationId id = created().id();
            return () -> simpul.organisations().delete(STEWARD, id, 1);
        });
        all.put("advance a commitment", () -> {
            CommitmentId id = agreed();
            return () -> simpul.commitments().advance(STEWARD, id, null, step(Lampung.secondPoint(), 1));
        });
        all.put("report on a commitment", () -> {
            CommitmentId id = agreed();
            ProgressReport report = Lampung.firstPoint().progress().get(0);
            return () -> simpul.commitments().report(STEWARD, id, 1, report);
        });
        all.put("correct a commitment", () -> {
            CommitmentId id = agreed();
            simpul.commitments().advance(STEWARD, id, 1, step(Lampung.secondPoint(), 1));
            return () -> simpul.commitments()
                    .correct(STEWARD, id, 2, step(Lampung.secondPoint(), 2), "Laporan itu milik hal lain");
        });
        all.put("load a bundle", () -> {
            List<Organisation> some =
                    IntStream.range(0, 3).mapToObj(one -> organisation()).toList();
            return () -> load(some);
        });
        all.put("find", () -> () -> simpul.activities().find(STEWARD, Lampung.SECOND_MEETING));
        all.put("find what is not there", () -> {
            CommitmentId nobody = simpul.newCommitmentId();
            return () -> simpul.commitments().find(STEWARD, nobody);
        });
        all.put(
                "list",
                () -> () -> simpul.commitments()
                        .list(
                                STEWARD,
                                Query.all(2)
                                        .matching("bersama")
                                        .sortedBy(SortKey.TITLE, false)
                                        .where(Facet.INSTRUMENT, Set.of(Lampung.PROVINCIAL_PLAN.toString()))));
        all.put(
                "list with parts",
                () -> () -> simpul.commitments()
                        .list(
                                STEWARD,
                                Query.all(2)
                                        .where(Facet.INSTRUMENT, Set.of(Lampung.NATIONAL_PLAN.toString()))
                                        .where(Facet.ORGANISATION, Set.of(Lampung.AGENCY.toString())),
                                Set.of(Facet.INSTRUMENT, Facet.ORGANISATION)));
        all.put("read a history", () -> () -> simpul.commitments().history(STEWARD, Lampung.FIRST_POINT, null, 10));
        all.put("read an old version", () -> () -> simpul.commitments().version(STEWARD, Lampung.FIRST_POINT, 1));
        all.put(
                "read a former state",
                () -> () -> simpul.commitments().asOf(STEWARD, Lampung.FIRST_POINT, Lampung.RECORDED));
        all.put(
                "find out findings",
                () -> () ->
                        simpul.activities().findings(STEWARD, List.of(Lampung.FIRST_MEETING, Lampung.THIRD_MEETING)));
        all.put("validate", () -> () -> simpul.activities().validate(STEWARD, Lampung.firstMeeting()));
        all.put(
                "report follow-through",
                () -> () ->
                        simpul.reports().followThrough(STEWARD, Question.asOf(Lampung.TODAY, GroupBy.ORGANISATION)));
        all.put("release", () -> {
            int year = 2000 + number++;
            return () -> simpul.releases().release(STEWARD, Code.of("returnee"), year);
        });
        all.put("follow the thread", () -> () -> simpul.reports().thread(STEWARD, Lampung.PROVINCIAL_PLAN));
        all.put("follow changes", () -> {
            created();
            return () -> simpul.changes().after(STEWARD, null, 1_000);
        });
        all.put("erase", () -> {
            OrganisationId id = created().id();
            simpul.organisations()
                    .change(
                            STEWARD,
                            id,
                            null,
                            stored -> stored.toBuilder().acronym("XYZ").build());
            write(unit -> unit.idempotency()
                    .add(new Answer("caller", id.toString(), "0".repeat(64), 201, id, 1, Lampung.RECORDED)));
            return () -> write(unit -> {
                erase(unit.organisations(), id);
                unit.idempotency().forget(id);
            });
        });
        all.put("erase what was deleted", () -> {
            OrganisationId id = created().id();
            simpul.organisations().delete(STEWARD, id, 1);
            return () -> write(unit -> erase(unit.organisations(), id));
        });
        all.put(
                "look for a name",
                () -> () -> storage.read(unit -> unit.organisations().mentioning(List.of("Organisasi"))));
        all.put("judge again", () -> () -> simpul.revalidate(STEWARD, 3, Instant.MAX));
        all.put("hold more closely", () -> {
            Activity meeting = Lampung.thirdMeeting();
            Activity another = meeting.withHead(
                    meeting.head().withId(simpul.newActivityId()).withIdentifiers(List.of()));
            simpul.activities().create(STEWARD, another);
            simpul.activities()
                    .create(
                            STEWARD,
                            Activity.builder(simpul.newActivityId())
                                    .title("id", "Rapat lanjutan")
                                    .follows(List.of(another.id()))
                                    .build());
            return () -> simpul.activities()
                    .change(
                            STEWARD,
                            another.id(),
                            1,
                            stored -> stored.toBuilder()
                                    .sensitivity(Sensitivity.RESTRICTED)
                                    .build());
        });
        all.put("reindex", () -> storage::reindex);
        return all;
    }

    private void write(Consumer<UnitOfWork> work) {
        storage.write(new Authorship("tester", Lampung.RECORDED), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    private static void erase(Store<Organisation, OrganisationId> organisations, OrganisationId id) {
        Organisation erased =
                Organisation.builder(id).name("id", "Dihapus").kind("other").build();
        organisations.find(id).ifPresent(stored -> organisations.replace(erased, stored.version(), ChangeKind.ERASED));
        organisations.rewrite(
                id,
                version -> version.record() == null
                        ? version
                        : new RecordVersion<>(version.version(), version.at(), version.change(), version.by(), erased));
    }

    private void load(List<Organisation> organisations) {
        List<Bundles.Announced> announced = organisations.stream()
                .map(one -> new Bundles.Announced(
                        null, RecordType.ORGANISATION, one.id(), one.head().identifiers()))
                .toList();
        simpul.bundles().load(STEWARD, announced, ids -> read(organisations), false);
    }

    private static List<Bundles.Read> read(List<? extends Aggregate<? extends AggregateId>> records) {
        return records.stream()
                .map(record -> new Bundles.Read(record, List.of()))
                .toList();
    }

    private Organisation created() {
        Organisation organisation = organisation();
        simpul.organisations().create(STEWARD, organisation);
        return organisation;
    }

    private Organisation organisation() {
        number++;
        return Organisation.builder(simpul.newOrganisationId())
                .names(LocalizedText.of("id", "Organisasi " + number))
                .kind("agency")
                .parent(Lampung.AGENCY)
                .established(PartialDate.of(2001))
                .identifier("example-registry", "number-" + number)
                .build();
    }

    private CommitmentId agreed() {
        Commitment point = Lampung.fourthPoint();
        Commitment another = point.withHead(point.head().withId(simpul.newCommitmentId()));
        simpul.commitments().create(STEWARD, another);
        return another.id();
    }

    private static Transition step(Commitment commitment, int index) {
        return commitment.transitions().get(index);
    }
}
