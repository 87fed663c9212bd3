package org.simpul.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Says loudly which tests were skipped and why: once when a reason first comes up, and again with the number of its tests
 * when all tests of the module are over. Applies to every test of the module.
 */
public final class SkippedTests implements TestWatcher {

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        reasons(context).count(cause.getMessage());
    }

    private static Reasons reasons(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SkippedTests.class)).getOrComputeIfAbsent(Reasons.class);
    }

    /** JUnit closes it when all tests are over. */
    static final class Reasons implements AutoCloseable {

        private final Map<String, Integer> tests = new LinkedHashMap<>();

        synchronized void count(String reason) {
            if (tests.merge(reason, 1, Integer::sum) == 1) {
                System.out.println("SKIPPED: " + reason);
            }
        }

        @Override
        public synchronized void close() {
            tests.forEach((reason, count) -> System.out.println("SKIPPED " + count + " tests: " + reason));
        }
    }
}
