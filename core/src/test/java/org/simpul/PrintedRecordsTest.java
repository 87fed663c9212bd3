package org.simpul;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.model.Pruning;
import org.simpul.model.RecordTree;
import org.simpul.model.Restoration;
import org.simpul.model.participant.Contact;
import org.simpul.model.people.Disagreement;
import org.simpul.model.people.Excess;
import org.simpul.model.place.Area;
import org.simpul.model.place.AreaCode;
import org.simpul.model.source.Sha256;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabulary;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditChain;
import org.simpul.port.AuditSeal;
import org.simpul.port.Links;
import org.simpul.port.Query;
import org.simpul.registry.HeldData;
import org.simpul.registry.Unmerged;
import org.simpul.report.RecordThread;
import org.simpul.rule.Rule;
import org.simpul.rule.RuleCatalogue;

/** What records print of themselves tells of nobody: a record that holds text does not leave that to the compiler. */
class PrintedRecordsTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Simpul.class);

    /** Records whose text is nobody's words. */
    private static final Set<Class<?>> NOBODYS_WORDS = Set.of(
            // Words of code lists, and checksums: their constructors take nothing else.
            AreaCode.class,
            Code.class,
            Sha256.class,
            // The code lists themselves.
            Area.class,
            Concept.class,
            Vocabulary.class,
            // The rules, and the words that explain them.
            Rule.class,
            RuleCatalogue.Entry.class,
            // Places in a record, which are names of fields.
            Links.Link.class,
            Pruning.Field.class,
            Pruning.Pruned.class,
            RecordTree.Reference.class,
            HeldData.Mention.class,
            RecordThread.Knot.class,
            RecordThread.Strand.class,
            Restoration.Restored.class,
            Unmerged.Left.class,
            // Names of splits and cells.
            Disagreement.class,
            Excess.class,
            // Hashes.
            AuditAnchor.class,
            AuditChain.Stored.class,
            AuditSeal.class);

    @Test
    void recordsWithTextPrintAnOutline() {
        List<Class<?>> withText = publicRecords()
                .filter(type -> !Aggregate.class.isAssignableFrom(type) && !type.equals(Finding.class))
                .filter(type -> Stream.of(type.getRecordComponents()).anyMatch(PrintedRecordsTest::isText))
                .toList();

        assertThat(withText).contains(Contact.class, LocalizedText.class, Query.class);
        assertThat(withText).containsAll(NOBODYS_WORDS);
        assertThat(withText)
                .filteredOn(type -> !NOBODYS_WORDS.contains(type))
                .allSatisfy(type ->
                        assertThat(printsAnOutline(type)).as(type.getName()).isTrue());
    }

    @Test
    void aggregatesPrintTheirIdAndNoOtherFieldOfTheirs() {
        List<Class<?>> aggregates =
                publicRecords().filter(Aggregate.class::isAssignableFrom).toList();

        assertThat(aggregates).hasSize(6);
        assertThat(aggregates)
                .allSatisfy(type -> assertThat(toStringOf(type).getMethodCallsFromSelf())
                        .as(type.getName())
                        .extracting(call -> call.getTarget().getName())
                        .contains("id"));
    }

    private static boolean isText(RecordComponent component) {
        return component.getGenericType().getTypeName().contains(String.class.getName());
    }

    private static boolean printsAnOutline(Class<?> type) {
        return toStringOf(type).getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Outline.class));
    }

    private static JavaMethod toStringOf(Class<?> type) {
        return CORE.get(type).getMethod("toString");
    }

    private static Stream<Class<?>> publicRecords() {
        return CORE.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .<Class<?>>map(JavaClass::reflect);
    }
}
