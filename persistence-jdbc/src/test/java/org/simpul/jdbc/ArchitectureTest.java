package org.simpul.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.simpul.finding.SimpulException;
import org.simpul.model.Aggregate;
import org.simpul.port.Storage;
import org.simpul.report.FollowThrough;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(JdbcStorage.class);

    @BeforeAll
    static void seesTheModule() {
        assertThat(MODULE.contain(JdbcStorage.class)).isTrue();
        assertThat(MODULE.size()).isGreaterThan(10);
    }

    @Test
    void onlyTheStorageAndWhatItIsMadeOfAreOpenToOthers() {
        assertThat(MODULE.stream()
                        .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        JdbcStorage.class.getName(),
                        JdbcStorageOptions.class.getName(),
                        ConnectionSource.class.getName());
    }

    @Test
    void itKnowsOfSimpulThePortsAndWhatTheySpeakOfAndNoOtherAdapter() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        in(DataSource.class),
                        in(NullMarked.class),
                        below(Jdbi.class),
                        below(JsonInclude.class),
                        below(JsonParser.class),
                        below(ObjectMapper.class),
                        below(Flyway.class),
                        in(JdbcStorage.class),
                        in(Storage.class),
                        in(FollowThrough.class),
                        in(SimpulException.class),
                        below(Aggregate.class))
                .check(MODULE);
    }

    @Test
    void onlyTheMigrationsKnowFlywayWhichAHostMayLeaveOut() {
        noClasses()
                .that()
                .doNotHaveSimpleName("WithFlyway")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(below(Flyway.class))
                .check(MODULE);
    }

    @Test
    void itStartsNoThreadReadsNoEnvironmentAndAsksNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .accessClassesThat()
                .areAssignableTo(System.class)
                .orShould()
                .accessClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .check(MODULE);
    }

    private static String in(Class<?> member) {
        return member.getPackageName();
    }

    private static String below(Class<?> member) {
        return member.getPackageName() + "..";
    }
}
