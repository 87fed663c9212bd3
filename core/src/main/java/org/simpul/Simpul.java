package org.simpul;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosure;
import org.simpul.disclosure.Pseudonyms;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Retention;
import org.simpul.model.place.Areas;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.vocabulary.Vocabularies;
import org.simpul.port.AccessPolicy;
import org.simpul.port.IdSource;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.RolePolicy;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Audits;
import org.simpul.registry.Bundles;
import org.simpul.registry.Changes;
import org.simpul.registry.CommitmentRegistry;
import org.simpul.registry.Desk;
import org.simpul.registry.ParticipantRegistry;
import org.simpul.registry.Registry;
import org.simpul.registry.Releases;
import org.simpul.registry.Reports;
import org.simpul.registry.Revalidation;
import org.simpul.rule.HostRules;
import org.simpul.rule.RuleCatalogue;
import org.simpul.rule.Rules;

/**
 * One registry: what a host builds once and asks from any number of threads.
 *
 * <p>It starts no thread, opens no pool and reads no environment; whatever it needs from outside it is given here.
 */
public final class Simpul {

    private final Storage storage;
    private final Vocabularies vocabularies;
    private final Areas areas;
    private final Clock clock;
    private final IdSource ids;
    private final RuleCatalogue catalogue;
    private final Registry<Organisation, OrganisationId> organisations;
    private final ParticipantRegistry participants;
    private final Registry<PolicyInstrument, PolicyInstrumentId> policyInstruments;
    private final Registry<Activity, ActivityId> activities;
    private final CommitmentRegistry commitments;
    private final Bundles bundles;
    private final Reports reports;
    private final Releases releases;
    private final Changes changes;
    private final Audits audits;

    private Simpul(Builder builder) {
        storage = builder.storage;
        vocabularies = builder.vocabularies;
        areas = builder.areas;
        clock = builder.clock;
        ids = builder.ids;
        Rules rules = new Rules(vocabularies, areas, clock, builder.rules);
        catalogue = rules.catalogue();
        Desk desk = new Desk(
                builder.storage,
                builder.trail == null ? builder.storage : builder.trail,
                rules,
                areas,
                clock,
                builder.ids,
                builder.accessPolicy,
                new Disclosure(builder.smallestCount, builder.pseudonyms));
        organisations = new Registry<>(desk, UnitOfWork::organisations);
        participants = new ParticipantRegistry(desk, builder.retention);
        policyInstruments = new Registry<>(desk, UnitOfWork::policyInstruments);
        activities = new Registry<>(desk, UnitOfWork::activities);
        commitments = new CommitmentRegistry(desk);
        bundles = new Bundles(desk);
        reports = new Reports(desk);
        releases = new Releases(desk);
        changes = new Changes(desk);
        audits = new Audits(desk);
    }

    /** Starts from a storage; all else has a quiet default. */
    public static Builder on(Storage storage) {
        return new Builder(storage);
    }

    /** A registry that keeps everything in memory and forgets it with the process. */
    public static Simpul inMemory() {
        return on(new InMemoryStorage()).build();
    }

    public Registry<Organisation, OrganisationId> organisations() {
        return organisations;
    }

    public ParticipantRegistry participants() {
        return participants;
    }

    public Registry<PolicyInstrument, PolicyInstrumentId> policyInstruments() {
        return policyInstruments;
    }

    public Registry<Activity, ActivityId> activities() {
        return activities;
    }

    public CommitmentRegistry commitments() {
        return commitments;
    }

    public Bundles bundles() {
        return bundles;
    }

    public Reports reports() {
        return reports;
    }

    public Releases releases() {
        return releases;
    }

    public Changes changes() {
        return changes;
    }

    public Audits audits() {
        return audits;
    }

    /**
     * Tells of every change that this registry writes, once it is kept: in the thread that wrote it, in the order of writing.
     *
     * @param listener what it throws reaches the writer as {@link org.simpul.port.ListenerFailedException}; the change stays
     */
    public void onCommitted(Consumer<? super RecordChange> listener) {
        storage.onCommitted(listener);
    }

    /**
     * Judges the stored records of all kinds again, as {@link Registry#revalidate(Caller, Query, Instant)} does: the host calls
     * this after midnight, when rules find something else because it is another day.
     *
     * @param atOnce how many are judged together, each time in a unit of its own; 1 or more
     * @param unlessJudgedSince records judged then or later are not judged again
     * @throws org.simpul.port.NotPermittedException if the caller may not
     */
    public Revalidation revalidate(Caller caller, int atOnce, Instant unlessJudgedSince) {
        Query all = Query.all(atOnce);
        return organisations
                .revalidate(caller, all, unlessJudgedSince)
                .plus(participants.revalidate(caller, all, unlessJudgedSince))
                .plus(policyInstruments.revalidate(caller, all, unlessJudgedSince))
                .plus(activities.revalidate(caller, all, unlessJudgedSince))
                .plus(commitments.revalidate(caller, all, unlessJudgedSince));
    }

    /** The code lists of this registry. */
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /** The rules of this registry, with the host's own and as the host weighs them. */
    public RuleCatalogue rules() {
        return catalogue;
    }

    /** The areas that records can name. */
    public Areas areas() {
        return areas;
    }

    /** The clock of this registry; its zone decides which day is today. */
    public Clock clock() {
        return clock;
    }

    /** A new id for an organisation, to be used before its first save. */
    public OrganisationId newOrganisationId() {
        return new OrganisationId(next(RecordType.ORGANISATION));
    }

    /** A new id for a participant; it does not tell when it was made. */
    public ParticipantId newParticipantId() {
        return new ParticipantId(next(RecordType.PARTICIPANT));
    }

    /** A new id for a policy instrument. */
    public PolicyInstrumentId newPolicyInstrumentId() {
        return new PolicyInstrumentId(next(RecordType.POLICY_INSTRUMENT));
    }

    /** A new id for an activity. */
    public ActivityId newActivityId() {
        return new ActivityId(next(RecordType.ACTIVITY));
    }

    /** A new id for a commitment. */
    public CommitmentId newCommitmentId() {
        return new CommitmentId(next(RecordType.COMMITMENT));
    }

    private UUID next(RecordType type) {
        return ids.next(type);
    }

    /** Builds a registry. Not safe for use by several threads. */
    public static final class Builder {

        private final Storage storage;
        private Vocabularies vocabularies = BuiltIn.VOCABULARIES;
        private Areas areas = BuiltIn.AREAS;
        private Clock clock = Clock.systemUTC();
        private IdSource ids = new UuidSource();
        private AccessPolicy accessPolicy = new RolePolicy();
        private HostRules rules = HostRules.none();
        private int smallestCount = Disclosure.SMALLEST_COUNT;
        private Retention retention = Retention.UNTIL_WITHDRAWN;
        private @Nullable Pseudonyms pseudonyms;
        private @Nullable Storage trail;

        private Builder(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
        }

        /** The code lists, where the host adds to those of the library ({@link Simpul#builtInVocabularies()}). */
        public Builder vocabularies(Vocabularies lists) {
            vocabularies = lists;
            return this;
        }

        /** What the host adds to the rules, and weighs otherwise; the rules of the library as they come unless set. */
        public Builder rules(HostRules ofHost) {
            rules = ofHost;
            return this;
        }

        /** The clock; its zone decides which day is today. UTC unless set. */
        public Builder clock(Clock now) {
            clock = now;
            return this;
        }

        /** Where new ids come from; UUIDs of version 7, and of version 4 for participants, unless set. */
        public Builder ids(IdSource source) {
            ids = source;
            return this;
        }

        /** Who may do what; by their roles ({@link RolePolicy}) unless set. */
        public Builder accessPolicy(AccessPolicy policy) {
            accessPolicy = policy;
            return this;
        }

        /**
         * The least count of people of a cohort at risk that audiences below {@code RESTRICTED} are told; {@value
         * Disclosure#SMALLEST_COUNT} unless set.
         *
         * @param count 1 or more
         */
        public Builder smallestCount(int count) {
            smallestCount = count;
            return this;
        }

        /** How long persons are held; until they withdraw their consent unless set. */
        public Builder retention(Retention periods) {
            retention = periods;
            return this;
        }

        /**
         * What participants are called before those who may not know who they are; they are called nothing unless set.
         *
         * <p>Whoever is told pseudonyms can follow somebody from meeting to meeting. Where few take part, that may be enough to
         * find out who it is.
         */
        public Builder pseudonyms(Pseudonyms called) {
            pseudonyms = called;
            return this;
        }

        /**
         * Where reads and refusals go on record, each in a unit of its own before anything is handed out; the storage of the
         * registry unless set. A host within whose transactions the registry writes gives a storage of the same database here
         * that has transactions of its own, or else a read goes on record only if the host commits.
         */
        public Builder auditTrail(Storage storage) {
            trail = storage;
            return this;
        }

        public Simpul build() {
            return new Simpul(this);
        }
    }

    /** The code lists that come with the library. */
    public static Vocabularies builtInVocabularies() {
        return BuiltIn.VOCABULARIES;
    }

    /** Read once, when a registry is first built; immutable. */
    private static final class BuiltIn {

        static final Vocabularies VOCABULARIES = VocabularyFiles.vocabularies();
        static final Areas AREAS = VocabularyFiles.areas();

        private BuiltIn() {}
    }
}
