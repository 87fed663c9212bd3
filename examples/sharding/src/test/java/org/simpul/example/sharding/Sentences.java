package org.simpul.example.sharding;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.simpul.port.StorageException;

/** Runs the contract about a composition and takes down what becomes of each of its sentences. */
final class Sentences implements TestExecutionListener {

    private static final Pattern SENTENCE = Pattern.compile("\\[(?:method|test-factory):(\\w+)\\(\\)]");

    private final Map<String, Outcome> outcomes = new TreeMap<>();

    private Sentences() {}

    /** The outcome of each sentence; of one that is told in several examples, the worst of theirs. */
    static Map<String, Outcome> of(Composition composition) {
        Sentences sentences = new Sentences();
        LauncherDiscoveryRequest contract = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(composition.contract()))
                // Where a writer is refused, a test may wait in vain for the sign that it gives.
                .configurationParameter("junit.jupiter.execution.timeout.default", "30 s")
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
                .build();
        LauncherFactory.create().execute(contract, sentences);
        return sentences.outcomes;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        Witness.forget();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Matcher sentence = SENTENCE.matcher(test.getUniqueId());
        if (sentence.find()) {
            outcomes.merge(sentence.group(1), outcome(result), Outcome::orWorse);
        }
    }

    private static Outcome outcome(TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL) {
            return Outcome.HOLDS;
        }
        if (Witness.sawFromPackage("org.apache.shardingsphere")) {
            return Outcome.REFUSED_UNTYPED;
        }
        return Witness.saw(StorageException.class) ? Outcome.REFUSED : Outcome.WRONG;
    }
}
