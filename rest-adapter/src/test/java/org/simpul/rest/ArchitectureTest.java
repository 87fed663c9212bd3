package org.simpul.rest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.validation.Validation;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.mapstruct.Mapper;
import org.simpul.Simpul;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.port.Storage;
import org.simpul.port.UnitOfWork;
import org.simpul.registry.Registry;
import org.simpul.report.RecordThread;
import org.simpul.rest.bundle.BundleResource;
import org.simpul.rest.http.Reception;
import org.simpul.rest.problem.ProblemType;
import org.simpul.rest.record.RecordResource;
import org.simpul.rest.report.ThreadJson;
import org.simpul.rest.rule.RuleResource;
import org.simpul.rest.vocabulary.AreaResource;
import org.simpul.rest.wire.RecordWire;
import org.simpul.rule.RuleCatalogue;

/** The sentences of the architecture about the web adapter. */
class ArchitectureTest {

    private static final String ADAPTER = SimpulRest.class.getPackageName();

    /** The adapter and everything of Simpul it is compiled with, without tests. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Simpul.class.getPackageName());

    private static final JavaClasses OURS = ALL.that(resideInAPackage(ADAPTER + ".."));

    @Test
    void theRulesSeeTheirClasses() {
        for (Class<?> seen : new Class<?>[] {
            SimpulRest.class,
            RecordResource.class,
            BundleResource.class,
            ThreadJson.class,
            RuleResource.class,
            AreaResource.class,
            ProblemType.class,
            Reception.class,
            RecordWire.class
        }) {
            assertThat(OURS.contain(seen)).as(seen.getName()).isTrue();
        }
        assertThat(ALL.contain(InMemoryStorage.class)).isTrue();
    }

    @Test
    void nobodyEntersTheAdapterButByItsDoor() {
        noClasses()
                .that(resideOutsideOfPackage(ADAPTER + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(ADAPTER + ".."))
                .check(ALL);
        classes()
                .that()
                .resideInAPackage(ADAPTER)
                .and()
                .arePublic()
                .should(showOnlyWhatOutsidersMaySee())
                .check(OURS);
    }

    @Test
    void theAdapterKnowsCoreAndNoStorageOfAnyKind() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        ADAPTER + "..",
                        inside(Path.class),
                        inside(Validation.class),
                        inside(JsonFactory.class),
                        inside(JsonNode.class),
                        inside(CsvWriter.class),
                        inside(Mapper.class),
                        inside(NullMarked.class),
                        Simpul.class.getPackageName(),
                        inside(Aggregate.class),
                        inside(Storage.class),
                        inside(Disclosed.class),
                        inside(Registry.class),
                        inside(RuleCatalogue.class),
                        inside(RecordThread.class),
                        inside(Finding.class))
                .check(OURS);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Storage.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UnitOfWork.class)
                .check(OURS);
    }

    @Test
    void onlyTheWireMakesJsonOfRecords() {
        noClasses()
                .that(resideOutsideOfPackage(inside(RecordWire.class)))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.fasterxml\\.jackson\\.databind\\.ObjectMapper")
                .check(OURS);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching(ADAPTER + ".(*)..").should().beFreeOfCycles().check(OURS);
        noClasses()
                .that(resideInAPackage(ADAPTER + ".*.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ADAPTER)
                .check(OURS);
    }

    @Test
    void everyPackageTellsWhatItIs() {
        Set<String> described = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (JavaClass type : OURS) {
            all.add(type.getPackageName());
            if (type.getSimpleName().equals("package-info")) {
                described.add(type.getPackageName());
            }
        }

        assertThat(described).isEqualTo(all);
    }

    private static String inside(Class<?> member) {
        return member.getPackageName() + "..";
    }

    private static ArchCondition<JavaClass> showOnlyWhatOutsidersMaySee() {
        return new ArchCondition<>("show no class of the packages below") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method ->
                                method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .forEach(method -> Stream.concat(
                                        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .filter(shown -> shown.getPackageName().startsWith(ADAPTER + "."))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        type, method.getFullName() + " shows " + shown.getName()))));
            }
        };
    }
}
