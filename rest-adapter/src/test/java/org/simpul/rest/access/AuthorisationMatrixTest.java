package org.simpul.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.simpul.Simpul;
import org.simpul.rest.SimpulRest;
import org.simpul.rest.access.Matrix.Answer;
import org.simpul.rest.access.Matrix.Block;

/** Every operation of the adapter answers each caller, on their own record and on that of others, as the table says. */
class AuthorisationMatrixTest {

    private static final Matrix MATRIX = Matrix.read();
    private static final Stage STAGE = new Stage();

    @Test
    void everyOperationHasItsRows() {
        Set<String> missing =
                new TreeSet<>(Operation.of(SimpulRest.of(Simpul.inMemory()).application()));
        MATRIX.blocks().forEach(block -> block.operations().forEach(missing::remove));

        assertThat(missing)
                .as("operations without rows: decide who may what, and write it into %s as its head tells", Matrix.FILE)
                .isEmpty();
    }

    @Test
    void everyRowHasItsOperation() {
        Set<String> none =
                MATRIX.blocks().stream().flatMap(Block::operations).collect(Collectors.toCollection(TreeSet::new));
        none.removeAll(Operation.of(SimpulRest.of(Simpul.inMemory()).application()));

        assertThat(none)
                .as("rows without an operation: take them out of %s, or put the operation back", Matrix.FILE)
                .isEmpty();
    }

    @Test
    void everyOperationCanBeTried() {
        assertThat(MATRIX.blocks())
                .filteredOn(block -> !Requests.has(block))
                .extracting(Block::heading)
                .as("operations of which nobody knows what to send: add the request to Requests")
                .isEmpty();
    }

    @Test
    void everyOperationIsTriedInAllSituationsItCanMeet() {
        List<String> gaps = new ArrayList<>();
        for (Block block : MATRIX.blocks()) {
            Set<Situation> untold = needed(block);
            untold.removeAll(block.rows().keySet());
            untold.forEach(situation -> gaps.add(block.heading() + ": " + situation.code()));
        }

        assertThat(gaps).as("rows missing in %s", Matrix.FILE).isEmpty();
    }

    private static Set<Situation> needed(Block block) {
        if (block.isByTheCleared()) {
            return EnumSet.of(Situation.OWN, Situation.OTHER);
        }
        if (block.isAboutOneRecord()) {
            Set<Situation> needed = EnumSet.of(
                    Situation.OWN,
                    Situation.OTHER,
                    Situation.OWN_HIDDEN,
                    Situation.OTHER_HIDDEN,
                    Situation.GONE,
                    Situation.GONE_HIDDEN);
            if (block.method().equals("PUT") || block.method().equals("PATCH")) {
                needed.addAll(Set.of(
                        Situation.OWN_PARTLY, Situation.OTHER_PARTLY, Situation.OWN_BESIDE, Situation.OWN_LOWERED));
            }
            return needed;
        }
        if (block.kinds().isEmpty()) {
            return EnumSet.of(Situation.ANY);
        }
        return block.method().equals("GET")
                ? EnumSet.of(Situation.OWN, Situation.OTHER, Situation.OWN_HIDDEN, Situation.OTHER_HIDDEN)
                : EnumSet.of(
                        Situation.NEW_OWN,
                        Situation.NEW_OTHER,
                        Situation.NEW_ABOVE,
                        Situation.NAMES_SEEN,
                        Situation.NAMES_HIDDEN);
    }

    @TestFactory
    Stream<DynamicTest> eachCell() {
        return MATRIX.blocks().stream()
                .flatMap(block -> block.rows().keySet().stream()
                        .map(situation -> DynamicTest.dynamicTest(
                                block.heading() + ", " + situation.code(), () -> tryRow(block, situation))));
    }

    /** All cells of a row, so that one look tells what is wrong with it. */
    private static void tryRow(Block block, Situation situation) {
        List<String> wrong = new ArrayList<>();
        Set<Kind> kinds = block.kinds().isEmpty() ? EnumSet.of(Kind.ORGANISATION) : block.kinds();
        for (Kind kind : kinds) {
            for (Who caller : Who.values()) {
                Answer expected = block.rows().get(situation).get(caller);
                try {
                    STAGE.play(block, Scene.of(kind, situation, caller), expected);
                } catch (AssertionError e) {
                    wrong.add(kind + ", " + caller.code() + ", expected " + expected + ": " + e.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
