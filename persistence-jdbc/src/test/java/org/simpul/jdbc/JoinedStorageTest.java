package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.port.Storage;
import org.simpul.testkit.Lampung;
import org.simpul.testkit.StorageContract;

/** Within the transactions of a host a registry keeps the promises of a storage. */
@ParameterizedClass
@MethodSource("enginesAndIsolations")
class JoinedStorageTest extends StorageContract {

    @Parameter(0)
    Engine engine;

    @Parameter(1)
    int isolation;

    static Stream<Arguments> enginesAndIsolations() {
        return Stream.of(Engine.values())
                .flatMap(engine -> List.of(
                                Named.of("read committed", Connection.TRANSACTION_READ_COMMITTED),
                                Named.of("repeatable read", Connection.TRANSACTION_REPEATABLE_READ),
                                Named.of("serializable", Connection.TRANSACTION_SERIALIZABLE))
                        .stream()
                        .map(isolation -> Arguments.of(engine, isolation)));
    }

    /** Where the host sees the state of an earlier moment, most engines cannot tell who names a record by now. */
    @Test
    @Override
    public void whatOneUnitDeletesNoOtherBeginsToName() {
        if (isolation == Connection.TRANSACTION_READ_COMMITTED || engine == Engine.MARIADB) {
            super.whatOneUnitDeletesNoOtherBeginsToName();
        } else {
            assertThatThrownBy(() -> emptyStorage()
                            .write(
                                    JoinedScene.TESTER,
                                    Set.of(Lampung.AGENCY),
                                    unit -> unit.links().to(Set.of(Lampung.AGENCY), 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("READ COMMITTED");
        }
    }

    @Override
    protected Storage emptyStorage() {
        return new HostedStorage(SharedDatabase.emptyPooled(engine), isolation);
    }
}
