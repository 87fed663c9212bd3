package org.simpul.testkit;

import org.junit.jupiter.api.BeforeEach;
import org.simpul.port.Storage;

/**
 * What every storage promises: each sentence of the ports' Javadoc is one test, named by the sentence. An adapter extends
 * this class and says how to get an empty storage; the parts stand in a file of their own for each subject.
 *
 * <p>Records that are generated rather than told are the matter of {@link StorageRoundTripProperties}.
 */
public abstract class StorageContract
        implements UnitContract,
                ReadContract,
                StoreContract,
                LifeContract,
                BatchContract,
                IdentifierContract,
                HistoryContract,
                PageContract,
                SortContract,
                FilterContract,
                HavingContract,
                TextContract,
                DayContract,
                AreaDayContract,
                LinksContract,
                AudienceContract,
                ChangeLogContract,
                ErasureContract,
                MergeContract,
                MentionContract,
                FindingsContract,
                AuditLogContract,
                AuditSealContract,
                IdempotencyLogContract,
                CohortReleaseContract,
                FollowThroughContract,
                ParticipationContract,
                CompletenessContract,
                MeetingsContract,
                ReportLawsContract,
                ListenerContract,
                RaceContract,
                ClaimContract,
                StormContract {

    private Storage storage;

    /** A storage that holds nothing, for one test alone. */
    protected abstract Storage emptyStorage();

    @BeforeEach
    final void beginEmpty() {
        storage = emptyStorage();
    }

    @Override
    public final Storage storage() {
        return storage;
    }
}
