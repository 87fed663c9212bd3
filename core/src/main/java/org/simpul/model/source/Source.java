package org.simpul.model.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;
import org.simpul.model.time.PartialDate;

/**
 * Where facts come from: an article, a report, minutes.
 *
 * @param published the day, month or year of publication
 * @param retrieved when it was read
 * @param language BCP 47 tag
 * @param sha256 of the file as it was read
 */
public record Source(
        SourceKey key,
        @Nullable String title,
        @Nullable WebAddress url,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable PartialDate published,
        @Nullable PartialDate retrieved,
        @Nullable String language,
        @Nullable Sha256 sha256) {

    public Source {
        Objects.requireNonNull(key, "key");
    }

    public static Source titled(String key, String title) {
        return new Source(SourceKey.of(key), title, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
