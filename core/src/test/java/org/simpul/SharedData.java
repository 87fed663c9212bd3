package org.simpul;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The reference data that lies beside the checkout, where there is one; on CI it has to be there. */
final class SharedData {

    private SharedData() {}

    /** A folder of it; a test that asks where there is none is skipped, and says so. */
    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("simpul.shared", "../../shared"), "data", name);
        if (!Files.isDirectory(folder)) {
            String message = "SKIPPED: the reference data " + name + " does not lie beside this checkout";
            System.err.println(message);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message + ", and on CI no test may be skipped");
            }
            Assumptions.abort(message);
        }
        return folder;
    }
}
