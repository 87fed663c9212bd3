package org.simpul.disclosure;

import java.util.List;
import java.util.Map;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;

/** Does what the compiler lets a neighbour of {@link Disclosure} do and the architecture does not. */
public final class Forger {

    private Forger() {}

    /** Makes what is disclosed. */
    public static <A> Disclosed<A> forged(Recorded<A> recorded) {
        return new Disclosed<>(recorded, List.of(), Map.of(), Sensitivity.PUBLIC);
    }

    /** Makes it without a call. */
    public static <A> Making<A> making() {
        return Disclosed::new;
    }

    /** Whatever makes what is disclosed. */
    public interface Making<A> {

        Disclosed<A> make(
                Recorded<A> recorded, List<String> withheld, Map<String, String> called, Sensitivity narrowest);
    }
}
