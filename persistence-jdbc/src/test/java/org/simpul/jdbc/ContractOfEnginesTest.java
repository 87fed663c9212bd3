package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.testkit.StorageContract;

/** Every engine is held to the contract, the whole of it, and counted. */
class ContractOfEnginesTest {

    private static final Map<Engine, Class<? extends StorageContract>> CONTRACTS = Map.of(
            Engine.H2, H2StorageTest.class,
            Engine.POSTGRESQL, PostgresStorageTest.class,
            Engine.MARIADB, MariaDbStorageTest.class);

    @ParameterizedTest
    @EnumSource
    void runsTheContractWithoutASentenceOfItsOwn(Engine engine) {
        assertThat(Stream.of(CONTRACTS.get(engine).getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .containsExactly("emptyStorage");
    }

    @ParameterizedTest
    @EnumSource
    void isCountedAndNeitherDisabledNorUnderAnyCondition(Engine engine) {
        assertThat(CONTRACTS.get(engine).getAnnotations())
                .singleElement(InstanceOfAssertFactories.type(ExtendWith.class))
                .satisfies(extension -> assertThat(extension.value()).containsExactly(ContractCounts.class));
    }
}
