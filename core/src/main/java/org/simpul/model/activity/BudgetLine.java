package org.simpul.model.activity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;

/**
 * Money set aside for an activity.
 *
 * @param amount in units of the currency, zero or more
 * @param organisation who pays
 */
public record BudgetLine(
        BigDecimal amount, Currency currency, @Nullable OrganisationId organisation) {

    public BudgetLine {
        Objects.requireNonNull(currency, "currency");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A budget cannot be negative");
        }
    }
}
