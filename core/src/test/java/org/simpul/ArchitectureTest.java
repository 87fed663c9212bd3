package org.simpul;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.validation.Constraint;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.sql.DataSource;
import org.apache.commons.text.similarity.SimilarityScore;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.disclosure.Forger;
import org.simpul.finding.Finding;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.HeadCount;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.source.Source;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.port.Storage;
import org.simpul.registry.Registry;
import org.simpul.report.FollowThrough;
import org.simpul.rule.Rules;

/** Who may know whom in core, a sentence a test. Packages are named from classes, so that none is named that is not there. */
class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Simpul.class);

    /** The floors of core, the ground first; each package is named by one of its classes. */
    private static final List<List<Class<?>>> FLOORS = List.of(
            List.of(Finding.class),
            List.of(
                    Aggregate.class,
                    AggregateId.class,
                    LocalizedText.class,
                    PartialDate.class,
                    Place.class,
                    HeadCount.class,
                    Source.class,
                    Code.class),
            List.of(Organisation.class),
            List.of(Participant.class, PolicyInstrument.class),
            List.of(Activity.class),
            List.of(Commitment.class),
            List.of(FollowThrough.class),
            List.of(Disclosed.class),
            List.of(Storage.class),
            List.of(Rules.class),
            List.of(Registry.class),
            List.of(InMemoryStorage.class),
            List.of(Simpul.class));

    @Test
    void everyPackageStandsOnAFloor() {
        assertThat(packages())
                .containsExactlyInAnyOrder(
                        packagesOf(FLOORS.stream().flatMap(List::stream).toList()));
    }

    @Test
    void everythingKnowsOnlyWhatStandsBelowIt() {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            List<Class<?>> above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .<Class<?>>flatMap(List::stream)
                    .toList();

            noClasses()
                    .that()
                    .resideInAnyPackage(packagesOf(FLOORS.get(floor)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packagesOf(above))
                    .check(CORE);
        }
    }

    @Test
    void noTwoPackagesKnowEachOtherNorDoSeveralInACircle() {
        slices().assignedFrom(new OneSliceForEachPackage())
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @Test
    void theModelKnowsNoPorts() {
        noClasses()
                .that()
                .resideInAPackage(inside(Aggregate.class))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(Storage.class))
                .check(CORE);
    }

    @Test
    void thePortsKnowTheModelAndNoUseCase() {
        assertThat(dependenciesOf(Storage.class)).contains(Aggregate.class.getPackageName());
        assertThat(dependenciesOf(Storage.class))
                .doesNotContain(packagesOf(List.of(Registry.class, Rules.class, InMemoryStorage.class, Simpul.class)));
    }

    @Test
    void theRegistryKnowsModelAndPortsButNoMemory() {
        assertThat(dependenciesOf(Registry.class))
                .contains(packagesOf(List.of(Aggregate.class, Storage.class)))
                .doesNotContain(packagesOf(List.of(InMemoryStorage.class, Simpul.class)));
    }

    @Test
    void theMemoryKnowsPortsAndBelowOnly() {
        assertThat(dependenciesOf(InMemoryStorage.class))
                .contains(packagesOf(List.of(Storage.class)))
                .doesNotContain(packagesOf(List.of(Registry.class, Rules.class, Simpul.class)));
    }

    @Test
    void theMemoryIsClosedButForItsEntryClass() {
        classes()
                .that()
                .resideInAPackage(InMemoryStorage.class.getPackageName())
                .and()
                .doNotHaveFullyQualifiedName(InMemoryStorage.class.getName())
                .and(describe(
                        "are no package-info", type -> !type.getSimpleName().equals("package-info")))
                .should()
                .notBePublic()
                .check(CORE);
    }

    @Test
    void lowerAggregatesNeverNameHigherOnesNorTheirIds() {
        neverNames(Organisation.class, Participant.class, PolicyInstrument.class, Activity.class, Commitment.class);
        neverNames(
                Organisation.class,
                ParticipantId.class,
                PolicyInstrumentId.class,
                ActivityId.class,
                CommitmentId.class);
        neverNames(Participant.class, PolicyInstrument.class, Activity.class, Commitment.class);
        neverNames(Participant.class, PolicyInstrumentId.class, ActivityId.class, CommitmentId.class);
        neverNames(PolicyInstrument.class, Participant.class, Activity.class, Commitment.class);
        neverNames(PolicyInstrument.class, ParticipantId.class, ActivityId.class, CommitmentId.class);
        neverNames(Activity.class, Commitment.class, CommitmentId.class);
    }

    private static void neverNames(Class<?> lower, Class<?>... higher) {
        noClasses()
                .that()
                .resideInAPackage(lower.getPackageName())
                .should()
                .dependOnClassesThat(belongToAnyOf(higher))
                .check(CORE);
    }

    @Test
    void noAggregateHasAFieldOfAnotherAggregatesType() {
        DescribedPredicate<JavaClass> anAggregate =
                describe("an aggregate", type -> type.isAssignableTo(Aggregate.class));
        List<JavaField> fields = CORE.that(resideInAPackage(inside(Aggregate.class))).stream()
                .flatMap(type -> type.getFields().stream())
                .toList();

        assertThat(fields).isNotEmpty();
        assertThat(fields)
                .noneMatch(field -> field.getAllInvolvedRawTypes().stream().anyMatch(anAggregate));
    }

    @Test
    void thereIsOnePackageForEachAggregate() {
        Map<String, List<String>> aggregates =
                CORE
                        .that(describe("aggregates", type -> type.isRecord() && type.isAssignableTo(Aggregate.class)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                JavaClass::getPackageName,
                                Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));

        // Persons and groups are the two kinds of participant.
        assertThat(aggregates.remove(Participant.class.getPackageName()))
                .containsExactlyInAnyOrder(Person.class.getSimpleName(), Group.class.getSimpleName());
        assertThat(aggregates)
                .hasSize(4)
                .allSatisfy((name, records) -> assertThat(records).hasSize(1));
    }

    @Test
    void coreDependsOnlyOnTheJdkJakartaValidationHibernateValidatorJspecifyUuidCreatorAndCommonsText() {
        classes()
                .that()
                .resideInAPackage(inside(Simpul.class))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        inside(Simpul.class),
                        inside(Object.class, 1),
                        inside(Mac.class),
                        inside(Constraint.class),
                        inside(HibernateValidator.class),
                        inside(NullMarked.class),
                        inside(UuidCreator.class),
                        inside(SimilarityScore.class)))
                .check(CORE);
    }

    @Test
    void onlyDisclosureMakesWhatIsDisclosed() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Disclosure.class.getName())
                .should()
                .accessTargetWhere(describe(
                        "that makes what is disclosed",
                        (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Disclosed.class)
                                && access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)));

        rule.check(CORE);
        constructors()
                .that()
                .areDeclaredIn(Disclosed.class)
                .should()
                .bePackagePrivate()
                .check(CORE);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(Forger.class))
                        .getFailureReport()
                        .getDetails())
                .as("what a neighbour forges is found, by a call and without")
                .hasSize(2);
    }

    @Test
    void nothingInCoreNamesSqlOrHttp() {
        noClasses()
                .that(alwaysTrue())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        inside(Connection.class), inside(DataSource.class), inside(HttpClient.class)))
                .check(CORE);
    }

    @Test
    void theModelDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage(inside(Aggregate.class))
                .should()
                .dependOnClassesThat(resideInAnyPackage(inside(InputStream.class), inside(Path.class)))
                .check(CORE);
    }

    @Test
    void nothingInCoreAsksForTheMomentOrForChance() {
        String time = ZonedDateTime.class.getPackageName();
        DescribedPredicate<JavaCall<?>> moment = describe(
                "that asks the system for the moment",
                call -> call.getTargetOwner().getPackageName().equals(time)
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));

        noClasses().should().callMethodWhere(moment).check(CORE);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
        noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
        noClasses().should().callMethod(Math.class, "random").check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat(describe("are sources of chance", type -> type.isAssignableTo(Random.class)))
                .check(CORE);
    }

    @Test
    void onlyTheFacadeTakesTheClockOfTheSystem() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Simpul.class.getPackageName())
                .should()
                .callMethodWhere(describe(
                        "that takes a clock of the system",
                        (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")))
                .check(CORE);
    }

    @Test
    void onlyTheFacadeMakesUuids() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Simpul.class.getPackageName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(UuidCreator.class))
                .check(CORE);
    }

    @Test
    void nothingInCoreReadsTheEnvironment() {
        noClasses().should().callMethod(System.class, "getenv").check(CORE);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(CORE);
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(CORE);
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(CORE);
    }

    @Test
    void nothingInCoreStartsAThread() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        ThreadFactory.class, Timer.class, Executor.class, Executors.class, CompletableFuture.class))
                .check(CORE);
        // The thread that asks knows where its host's resources lie.
        noClasses()
                .should()
                .callCodeUnitWhere(describe(
                        "of a thread, but what it says of itself",
                        (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Thread.class)
                                && !Set.of("currentThread", "getContextClassLoader")
                                        .contains(call.getName())))
                .check(CORE);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "that shares its work among threads",
                        (JavaCall<?> call) -> call.getName().equals("parallel")
                                || call.getName().equals("parallelStream")))
                .check(CORE);
    }

    @Test
    void nothingInCoreLogs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(Logger.class))
                .check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(System.Logger.class))
                .check(CORE);
        noClasses().should().accessField(System.class, "out").check(CORE);
        noClasses().should().accessField(System.class, "err").check(CORE);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CORE);
    }

    @Test
    void everyPackageHasAPackageInfoThatMarksNulls() {
        Set<String> marked = CORE
                .that(describe("package-infos", type -> type.getSimpleName().equals("package-info")))
                .that(describe("mark nulls", type -> type.isAnnotatedWith(NullMarked.class)))
                .stream()
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(packages()).isNotEmpty().isEqualTo(marked);
    }

    /** Every package of core, by the classes it holds. */
    private static Set<String> packages() {
        return CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    /** The packages on which the package of a class depends, its own left out. */
    private static Set<String> dependenciesOf(Class<?> member) {
        return CORE.that(resideInAPackage(member.getPackageName())).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .filter(name -> !name.equals(member.getPackageName()))
                .collect(Collectors.toSet());
    }

    private static String[] packagesOf(List<Class<?>> members) {
        return members.stream().map(Class::getPackageName).toArray(String[]::new);
    }

    /** The package of a class and all below it. */
    private static String inside(Class<?> member) {
        return member.getPackageName() + "..";
    }

    /** The first so many parts of the package of a class, and all below them. */
    private static String inside(Class<?> member, int parts) {
        return Stream.of(member.getPackageName().split("\\.")).limit(parts).collect(Collectors.joining(".")) + "..";
    }

    private static <T> DescribedPredicate<T> describe(String words, Predicate<T> holds) {
        return DescribedPredicate.describe(words, holds);
    }

    /** Each package is a slice of its own, the façade's included. */
    private static final class OneSliceForEachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
