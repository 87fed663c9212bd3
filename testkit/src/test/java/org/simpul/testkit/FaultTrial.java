package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.simpul.finding.SimpulException;

/**
 * Runs the storage contract against a storage with faults. The sentence that ought to notice comes first, the others follow
 * until one fails, so that a fault which passes a sentence by is told together with the sentence that catches it, if any.
 */
final class FaultTrial {

    private final List<Class<?>> faults;
    private final Duration patience;

    private FaultTrial(List<Class<?>> faults, Duration patience) {
        this.faults = List.copyOf(faults);
        this.patience = patience;
    }

    /** @param faults one fault, or the parts of one that shows in several ports */
    static FaultTrial of(Class<?>... faults) {
        return new FaultTrial(Arrays.asList(faults), StorageUnderFault.LONGEST);
    }

    /** This trial, in which a sentence fails that takes longer. */
    FaultTrial within(Duration longest) {
        return new FaultTrial(faults, longest);
    }

    /** How a storage with these faults fares in the contract. */
    Verdict verdict() {
        return run("");
    }

    /** Asserts that the contract does not hold, in this very sentence, which is told by the name of its method. */
    void isCaughtBy(String sentence) {
        Verdict verdict = run(sentence);

        assertThat(verdict.failures)
                .as("sentences that do not hold")
                .extracting(Failure::sentence)
                .containsExactly(sentence);
        // Anything else would tell of an injection that does not fit the port.
        assertThat(verdict.failures)
                .extracting(Failure::reason)
                .allMatch(reason -> reason instanceof AssertionError
                        || reason instanceof SimpulException
                        || reason instanceof NoSuchElementException);
    }

    private Verdict run(String firstSentence) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(StorageUnderFault.class))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameter(
                        StorageUnderFault.FAULTS,
                        faults.stream().map(Class::getName).collect(Collectors.joining(",")))
                .configurationParameter(StorageUnderFault.FIRST_SENTENCE, firstSentence)
                .configurationParameter(StorageUnderFault.PATIENCE, patience.toString())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        Verdict verdict = new Verdict();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, verdict);
        return verdict;
    }

    /** That a sentence of the contract did not hold. */
    record Failure(String sentence, Throwable reason) {}

    /** How the contract fared. */
    static final class Verdict implements TestExecutionListener {

        private final List<Failure> failures = new ArrayList<>();
        private long passed;

        List<Failure> failures() {
            return List.copyOf(failures);
        }

        long passed() {
            return passed;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != Status.SUCCESSFUL) {
                failures.add(new Failure(sentence(test), result.getThrowable().orElseThrow()));
            } else if (test.isTest()) {
                passed++;
            }
        }

        private static String sentence(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseGet(test::getDisplayName);
        }
    }
}
