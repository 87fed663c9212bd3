package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.port.Storage;
import org.simpul.testkit.StorageContract;

/**
 * Within the transactions of a host a registry keeps the promises of a storage, but for those few that hold at some isolation
 * only; {@link JdbcStorage#joining(ConnectionSource, JdbcStorageOptions, java.util.function.Consumer)} tells which.
 */
@ParameterizedClass
@MethodSource("enginesAndIsolations")
class JoinedStorageTest extends StorageContract {

    private static final Named<Integer> READ_COMMITTED =
            Named.of("read committed", Connection.TRANSACTION_READ_COMMITTED);
    private static final Named<Integer> REPEATABLE_READ =
            Named.of("repeatable read", Connection.TRANSACTION_REPEATABLE_READ);
    private static final Named<Integer> SERIALIZABLE = Named.of("serializable", Connection.TRANSACTION_SERIALIZABLE);

    @Parameter(0)
    Engine engine;

    @Parameter(1)
    int isolation;

    static Stream<Arguments> enginesAndIsolations() {
        return Stream.of(Engine.values())
                .flatMap(engine -> isolations(engine).stream().map(isolation -> Arguments.of(engine, isolation)));
    }

    /** Those that engines have unless told otherwise; all of them takes long, so {@code -Dsimpul.soak=true} has to ask for it. */
    private static List<Named<Integer>> isolations(Engine engine) {
        if (Boolean.getBoolean("simpul.soak")) {
            return List.of(READ_COMMITTED, REPEATABLE_READ, SERIALIZABLE);
        }
        return List.of(engine == Engine.MARIADB ? REPEATABLE_READ : READ_COMMITTED);
    }

    @Override
    protected Storage emptyStorage() {
        return new HostedStorage(engine.emptiedDatabase(), isolation);
    }

    @Test
    @Override
    public void aUnitThatReadsSeesOneStateInAllItsQuestions() {
        ThrowingCallable sentence = super::aUnitThatReadsSeesOneStateInAllItsQuestions;
        // What H2 calls repeatable is each table by itself, from the moment when it is first read.
        if (isolation == Connection.TRANSACTION_READ_COMMITTED
                || (engine == Engine.H2 && isolation == Connection.TRANSACTION_REPEATABLE_READ)) {
            assertThatThrownBy(sentence).isInstanceOf(AssertionError.class);
        } else {
            run(sentence);
        }
    }

    @Test
    @Override
    public void whatOneUnitDeletesNoOtherBeginsToName() {
        holdsWhereReferrersCanBeSeen(super::whatOneUnitDeletesNoOtherBeginsToName);
    }

    @Test
    @Override
    public void aClaimedRecordIsFoundByNobodyElseWhoWantsToNameIt() {
        holdsWhereReferrersCanBeSeen(super::aClaimedRecordIsFoundByNobodyElseWhoWantsToNameIt);
    }

    @Test
    @Override
    public void aRecordFoundInOrderToNameItIsStillThereForWhoeverClaimsItNext() {
        holdsWhereReferrersCanBeSeen(super::aRecordFoundInOrderToNameItIsStillThereForWhoeverClaimsItNext);
    }

    /** Where a host sees an old state, most engines cannot tell who names a record by now; who asks is told so. */
    private void holdsWhereReferrersCanBeSeen(ThrowingCallable sentence) {
        if (isolation == Connection.TRANSACTION_READ_COMMITTED || engine == Engine.MARIADB) {
            run(sentence);
        } else {
            assertThatThrownBy(sentence)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("isolation has to be READ COMMITTED");
        }
    }

    private static void run(ThrowingCallable sentence) {
        try {
            sentence.call();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
