package org.simpul.jdbc;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Counts how many sentences of the contract ran and held on each storage, prints that when all tests of the module are over,
 * and fails the build when storages ran different ones. The order of the test classes does not matter to it.
 */
final class ContractCounts implements BeforeAllCallback, InvocationInterceptor {

    @Override
    public void beforeAll(ExtensionContext context) {
        // A storage that runs nothing has its line too.
        count(context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext invocation, ExtensionContext context) throws Throwable {
        run(test, context);
    }

    private static void run(Invocation<Void> test, ExtensionContext context) throws Throwable {
        Count count = count(context);
        count.began(sentence(context));
        test.proceed();
        count.passed();
    }

    private static Count count(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ContractCounts.class))
                .getOrComputeIfAbsent(Table.class)
                .of(contract(context).getSimpleName().replace("StorageTest", ""));
    }

    // JUnit does not tell it of a test that was made by another.
    private static Class<?> contract(ExtensionContext context) {
        return context.getTestClass()
                .orElseGet(() -> contract(context.getParent().orElseThrow()));
    }

    // What of the id comes behind the class, so that it is the same on every storage.
    private static String sentence(ExtensionContext context) {
        String id = context.getUniqueId();
        return id.substring(id.indexOf("]/", id.indexOf(contract(context).getName())) + 2);
    }

    /** What ran on one storage. */
    static final class Count {

        private final Set<String> ran = new TreeSet<>();
        private int passed;

        void began(String sentence) {
            ran.add(sentence);
        }

        void passed() {
            passed++;
        }

        /** Where an engine is missing no test of it begins, and there is nothing to compare. */
        boolean isMissing() {
            return ran.isEmpty();
        }

        @Override
        public String toString() {
            return isMissing() ? "NOT TESTED" : ran.size() + " tests ran, " + passed + " passed";
        }
    }

    /** All counts; JUnit closes it when all tests are over, and takes what it throws for a failure of the run. */
    static final class Table implements AutoCloseable {

        private final Map<String, Count> counts = new TreeMap<>();

        Count of(String storage) {
            return counts.computeIfAbsent(storage, name -> new Count());
        }

        @Override
        public void close() {
            counts.forEach((storage, count) -> System.out.println("Storage contract, " + storage + ": " + count));
            requireTheSameOfAll();
        }

        void requireTheSameOfAll() {
            Set<String> all = new TreeSet<>();
            counts.values().forEach(count -> all.addAll(count.ran));
            String lacking = counts.entrySet().stream()
                    .filter(count -> !count.getValue().isMissing())
                    .filter(count -> count.getValue().ran.size() < all.size())
                    .map(count -> count.getKey() + " did not run " + without(all, count.getValue().ran))
                    .collect(joining("\n"));
            if (!lacking.isEmpty()) {
                throw new AssertionError("Not every storage ran the whole contract:\n" + lacking);
            }
        }

        private static Set<String> without(Set<String> all, Set<String> some) {
            Set<String> rest = new TreeSet<>(all);
            rest.removeAll(some);
            return rest;
        }
    }
}
