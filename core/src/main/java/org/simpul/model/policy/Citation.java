package org.simpul.model.policy;

import org.jspecify.annotations.Nullable;
import org.simpul.model.id.OrganisationId;

public record Citation(
        String text,
        @Nullable String type,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable OrganisationId issuer,
        @Nullable String article) {}
