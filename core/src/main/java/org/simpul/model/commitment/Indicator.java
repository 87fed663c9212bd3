package org.simpul.model.commitment;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.people.Cell;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.model.time.PartialDate;

/**
 * By what one sees how far a commitment has come.
 *
 * @param unit what the values count or measure, such as {@code people}
 */
public record Indicator(
        @Nullable LocalizedText titles,
        @Nullable String unit,
        @Valid @Nullable Value baseline,
        @Valid @Nullable Value target,
        List<@Valid Value> actuals) {

    /** A value on a day; {@code cells} divide it when it counts people. */
    public record Value(@Nullable PartialDate on, BigDecimal value, List<@Valid Cell> cells) {

        public Value {
            Objects.requireNonNull(value, "value");
            cells = List.copyOf(cells);
        }
    }

    public Indicator {
        actuals = List.copyOf(actuals);
        if (titles == null && unit == null && baseline == null && target == null && actuals.isEmpty()) {
            throw new IllegalArgumentException("An indicator states titles, unit, baseline, target or actuals");
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
