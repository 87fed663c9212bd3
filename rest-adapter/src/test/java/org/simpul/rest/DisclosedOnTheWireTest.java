package org.simpul.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Disclosed;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.RecordHead;
import org.simpul.model.Recorded;
import org.simpul.registry.DisclosedVersion;
import org.simpul.registry.Written;
import org.simpul.rest.forgery.Forgeries;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.PageCursor;
import org.simpul.rest.wire.ForgedWire;
import org.simpul.rest.wire.RecordWire;
import org.simpul.rest.wire.RecordWires;

/**
 * No record reaches the wire but as it was disclosed. Each sentence is tried on the adapter, and on a forgery that it has to
 * find.
 */
class DisclosedOnTheWireTest {

    private static final String ADAPTER = SimpulRest.class.getPackageName();
    private static final String WIRE = RecordWire.class.getPackageName();

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Simpul.class.getPackageName());

    private static final JavaClasses OURS = ALL.that(
            describe("are of the adapter", type -> type.getPackageName().startsWith(ADAPTER)));

    /** Who looks at records in the adapter: the wire writes them, the others ask which they are and what they are called. */
    private static final Set<String> OPENING = Set.of(
            RecordWire.class.getName(),
            RecordWires.class.getName(),
            ADAPTER + ".record.RecordAnswers",
            ADAPTER + ".record.RecordReader",
            ADAPTER + ".record.HeldDataJson",
            ADAPTER + ".report.TimelineJson",
            ADAPTER + ".bundle.Namespace");

    @Test
    void nobodyButDisclosureMakesWhatIsDisclosed() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Disclosure.class.getName())
                .should()
                .accessTargetWhere(constructs(Disclosed.class.getName()))
                .check(ALL);
    }

    @Test
    void fewLookIntoWhatIsDisclosed() {
        ArchRule rule = noClasses()
                .that(describe("are not of those who look at records", type -> !OPENING.contains(outermost(type))))
                .should()
                .accessTargetWhere(access(
                        "that opens what is disclosed",
                        access -> access.getTargetOwner().isEquivalentTo(Disclosed.class)
                                && access.getName().equals("record")));

        rule.check(OURS);
        assertThat(OURS.stream().map(JavaClass::getName)).containsAll(OPENING);
        assertFinds(rule, 1, Forgeries.Opener.class);
    }

    @Test
    void outsideOfTheWireNothingIsAskedOfARecordButWhichItIs() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(WIRE + "..")
                .should()
                .accessTargetWhere(access(
                        "that takes a record apart",
                        access -> isOf(access, Aggregate.class)
                                        && !Set.of("id", "type", "label", "head")
                                                .contains(access.getName())
                                || isOf(access, RecordHead.class)
                                        && !Set.of("id", "identifiers").contains(access.getName())));

        rule.check(OURS);
        assertFinds(rule, 2, Forgeries.Dissector.class);
    }

    @Test
    void nothingMakesJsonOfARecordThatIsNotDisclosed() {
        // Behind the one door of the wire, which takes what is disclosed.
        Set<String> behindTheDoor = Set.of("RecordWire", "Form", "RecordForm", "ParticipantForm");
        ArchRule rule = methods()
                .that(describe(
                        "make JSON",
                        method -> Stream.of(JsonNode.class, byte[].class)
                                .anyMatch(type -> method.getRawReturnType().isAssignableTo(type))))
                .and(describe(
                        "are not behind the door of the wire",
                        method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                                || !behindTheDoor.contains(method.getOwner().getSimpleName())))
                .should(takeNoRecord());

        rule.check(OURS);
        assertThat(OURS.get(RecordWire.class).getMethods().stream()
                        .filter(method -> method.getRawReturnType().isAssignableTo(JsonNode.class))
                        .flatMap(method -> method.getRawParameterTypes().stream()))
                .as("the door is seen")
                .anyMatch(type -> type.isEquivalentTo(Disclosed.class));
        assertFinds(rule, 3, Forgeries.Writer.class);
    }

    @Test
    void theDoorOfTheWireIsTheOnlyOne() {
        String managed = WIRE + ".Managed";
        ArchRule making =
                noClasses().that().doNotHaveFullyQualifiedName(managed).should().accessTargetWhere(constructs(managed));
        ArchRule writing = noClasses()
                .that(describe(
                        "are not behind the door of the wire",
                        type -> !Set.of("RecordWire", "RecordForm", "ParticipantForm")
                                .contains(type.getSimpleName())))
                .should()
                .accessTargetWhere(access(
                        "that writes a record with what is managed beside it",
                        access -> access instanceof JavaCodeUnitAccess<?> call
                                // The bridges that the compiler writes.
                                && !access.getOriginOwner().equals(access.getTargetOwner())
                                && Stream.of(Aggregate.class.getName(), managed)
                                        .allMatch(needed -> call.getTarget().getRawParameterTypes().stream()
                                                .anyMatch(type -> type.isAssignableTo(needed)))));

        making.check(OURS);
        writing.check(OURS);
        assertFinds(making, 1, ForgedWire.class);
        assertFinds(writing, 1, ForgedWire.class);
    }

    @Test
    void aWireRecordCarriesNoRecord() {
        ArchRule rule = classes()
                .that()
                .haveSimpleNameEndingWith("Json")
                .should(new ArchCondition<JavaClass>("hold no record") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaField field : type.getFields()) {
                            if (involvesARecord(field.getType())) {
                                events.add(
                                        SimpleConditionEvent.violated(field, field.getFullName() + " holds a record"));
                            }
                        }
                    }
                });

        rule.check(OURS);
        assertFinds(rule, 1, Forgeries.BulkyJson.class);
    }

    @Test
    void noResourceAnswersWithARecord() {
        ArchRule returning =
                methods().that().areMetaAnnotatedWith(HttpMethod.class).should().haveRawReturnType(Response.class);
        ArchRule answering = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Answers.class.getName())
                .should()
                .accessTargetWhere(access(
                        "that puts something into an answer",
                        access -> isOf(access, Response.ResponseBuilder.class)
                                        && access.getName().equals("entity")
                                || isOf(access, Response.class)
                                        && access instanceof JavaCodeUnitAccess<?> call
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .anyMatch(type -> type.isEquivalentTo(Object.class))));

        returning.check(OURS);
        answering.check(OURS);
        assertThat(OURS.get(Answers.class).getMethods())
                .noneMatch(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Object.class)));
        assertFinds(returning, 1, Forgeries.Resource.class);
        assertFinds(answering, 2, Forgeries.Resource.class);
    }

    @Test
    void jacksonIsTaughtNothingAboutRecords() {
        ArchRule teaching = noClasses()
                .should()
                .beAssignableTo(JsonSerializer.class)
                .orShould()
                .beAssignableTo(Module.class)
                .orShould()
                .accessTargetWhere(access(
                        "that binds Java objects to JSON",
                        access -> isOf(access, ObjectMapper.class)
                                && Set.of("addMixIn", "setMixIns", "registerModule", "valueToTree", "convertValue")
                                        .contains(access.getName())));
        ArchRule writing = noClasses()
                .that(describe(
                        "do not write trees",
                        type -> !Set.of(Json.class.getName(), PageCursor.class.getName())
                                .contains(type.getName())))
                .should()
                .accessTargetWhere(access(
                        "that writes whatever it is given",
                        access -> isOf(access, ObjectMapper.class)
                                && access.getName().startsWith("write")));

        teaching.check(OURS);
        writing.check(OURS);
        assertThat(OURS.get(Json.class).getMethods()).noneMatch(DisclosedOnTheWireTest::takesAnything);
        assertThat(OURS.get(PageCursor.class).getMethods().stream()
                        .filter(method -> !method.getName().equals("equals")))
                .noneMatch(DisclosedOnTheWireTest::takesAnything);
        assertFinds(teaching, 3, Forgeries.Serializer.class, Forgeries.Binder.class);
        assertFinds(writing, 1, Forgeries.Binder.class);
    }

    private static boolean takesAnything(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Object.class));
    }

    private static void assertFinds(ArchRule rule, int faults, Class<?>... forgeries) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(forgeries))
                        .getFailureReport()
                        .getDetails())
                .as(rule.getDescription())
                .hasSize(faults);
    }

    private static ArchCondition<JavaMethod> takeNoRecord() {
        return new ArchCondition<>("take no record that is not disclosed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameterTypes().stream()
                        .filter(DisclosedOnTheWireTest::involvesARecord)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " takes " + type.getName())));
            }
        };
    }

    /** Whether a type is that of a record, or of several, that is not disclosed. */
    private static boolean involvesARecord(JavaType type) {
        Set<JavaClass> involved = type.getAllInvolvedRawTypes();
        return involved.stream()
                        .anyMatch(one -> one.isAssignableTo(Aggregate.class) || one.isEquivalentTo(Recorded.class))
                && involved.stream()
                        .noneMatch(one -> one.isEquivalentTo(Disclosed.class)
                                || one.isEquivalentTo(DisclosedVersion.class)
                                || one.isEquivalentTo(Written.class));
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(DisclosedOnTheWireTest::outermost).orElse(type.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> constructs(String type) {
        return access(
                "that makes one of " + type,
                access -> access.getTargetOwner().getName().equals(type)
                        && access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String words, Predicate<JavaAccess<?>> holds) {
        return describe(words, holds);
    }

    private static <T> DescribedPredicate<T> describe(String words, Predicate<T> holds) {
        return DescribedPredicate.describe(words, holds);
    }
}
