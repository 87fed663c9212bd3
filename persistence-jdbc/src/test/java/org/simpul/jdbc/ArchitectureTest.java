package org.simpul.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
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

    /** Shows a document, which holds all of a record, to whoever asks. */
    public static final class Leak {

        public JsonNode document(RecordCodec codec) {
            return codec == null ? NullNode.getInstance() : BooleanNode.TRUE;
        }
    }

    @Test
    void documentsOfRecordsAreSeenBehindTheStorageOnly() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("show neither a document nor what makes one") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .filter(type ->
                                        type.isEquivalentTo(RecordCodec.class) || type.isAssignableTo(JsonNode.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows " + type.getName())));
                    }
                });

        rule.check(MODULE);
        assertThat(MODULE.get(RecordCodec.class).getModifiers())
                .doesNotContain(JavaModifier.PUBLIC, JavaModifier.PROTECTED);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(Leak.class))
                        .getFailureReport()
                        .getDetails())
                .as("what shows them is found")
                .hasSize(2);
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
