package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import org.jspecify.annotations.Nullable;

/** What JSON writes without quotes. Nothing is converted: {@code 7} is no text, {@code "7"} no number, 1.5 not whole. */
final class NumberShapes {

    static final Shape<Integer> WHOLE_NUMBER = new WholeNumber(Integer.MIN_VALUE);

    /** The third of a series. */
    static final Shape<Integer> ORDINAL = new WholeNumber(1);

    static final Shape<Double> NUMBER = new Shape<>() {
        @Override
        public @Nullable Double read(JsonNode node, Pointer at, Faults faults) {
            if (!node.isNumber()) {
                faults.wrongType(at, type(), node);
                return null;
            }
            return node.doubleValue();
        }

        @Override
        public JsonNode write(Double value) {
            return DoubleNode.valueOf(value);
        }

        @Override
        public String type() {
            return JsonTypes.NUMBER;
        }
    };

    static final Shape<Boolean> TRUTH = new Shape<>() {
        @Override
        public @Nullable Boolean read(JsonNode node, Pointer at, Faults faults) {
            if (!node.isBoolean()) {
                faults.wrongType(at, type(), node);
                return null;
            }
            return node.booleanValue();
        }

        @Override
        public JsonNode write(Boolean value) {
            return BooleanNode.valueOf(value);
        }

        @Override
        public String type() {
            return JsonTypes.TRUTH;
        }
    };

    private NumberShapes() {}

    private record WholeNumber(int least) implements Shape<Integer> {
        @Override
        public @Nullable Integer read(JsonNode node, Pointer at, Faults faults) {
            if (!node.isIntegralNumber()) {
                faults.wrongType(at, type(), node);
                return null;
            }
            if (!node.canConvertToInt() || node.intValue() < least) {
                faults.unreadable(at, "number", "The number lies between " + least + " and " + Integer.MAX_VALUE);
                return null;
            }
            return node.intValue();
        }

        @Override
        public JsonNode write(Integer value) {
            return IntNode.valueOf(value);
        }

        @Override
        public String type() {
            return JsonTypes.WHOLE_NUMBER;
        }
    }
}
