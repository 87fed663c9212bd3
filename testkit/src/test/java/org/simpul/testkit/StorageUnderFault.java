package org.simpul.testkit;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.simpul.memory.InMemoryStorage;
import org.simpul.port.Storage;

/** The contract of storages as a {@link FaultTrial} runs it, which tells it by configuration what to do. */
@TestMethodOrder(StorageUnderFault.FirstSentenceFirst.class)
@ExtendWith({StorageUnderFault.TellsTheFaults.class, StorageUnderFault.EndsWithTheFirstFailure.class})
class StorageUnderFault extends StorageContract {

    static final String FAULTS = "simpul.faults";
    static final String FIRST_SENTENCE = "simpul.first-sentence";
    static final String PATIENCE = "simpul.patience";

    // Far longer than any sentence takes in memory, be the machine ever so busy.
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final List<Class<?>> faults;

    StorageUnderFault(List<Class<?>> faults) {
        this.faults = faults;
    }

    @Override
    protected Storage emptyStorage() {
        return FaultInjection.into(new InMemoryStorage(), faults);
    }

    static final class FirstSentenceFirst implements MethodOrderer {

        @Override
        public void orderMethods(MethodOrdererContext context) {
            String first = context.getConfigurationParameter(FIRST_SENTENCE).orElse("");
            Comparator<MethodDescriptor> order =
                    Comparator.comparing(method -> !method.getMethod().getName().equals(first));
            context.getMethodDescriptors().sort(order);
        }
    }

    static final class TellsTheFaults implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == List.class;
        }

        @Override
        public List<Class<?>> resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getConfigurationParameter(FAULTS).map(names -> names.split(",")).stream()
                    .flatMap(Stream::of)
                    .<Class<?>>map(TellsTheFaults::named)
                    .toList();
        }

        private static Class<?> named(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("There is no fault " + name, e);
            }
        }
    }

    /** Passes over all sentences behind the one that failed first, be it because it did not come to its end. */
    static final class EndsWithTheFirstFailure implements ExecutionCondition, InvocationInterceptor {

        private static final Namespace HERE = Namespace.create(EndsWithTheFirstFailure.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return hasFailed(context)
                    ? ConditionEvaluationResult.disabled("A sentence has failed before")
                    : ConditionEvaluationResult.enabled("No sentence has failed yet");
        }

        @Override
        public void interceptTestMethod(
                Invocation<Void> sentence, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
            run(sentence, context);
        }

        @Override
        public void interceptDynamicTest(
                Invocation<Void> sentence, DynamicTestInvocationContext invocation, ExtensionContext context) {
            run(sentence, context);
        }

        private static void run(Invocation<Void> sentence, ExtensionContext context) {
            if (hasFailed(context)) {
                sentence.skip();
                return;
            }
            Duration patience =
                    context.getConfigurationParameter(PATIENCE, Duration::parse).orElse(LONGEST);
            try {
                assertTimeoutPreemptively(patience, sentence::proceed);
            } catch (Throwable failure) {
                notes(context).put("hasFailed", true);
                throw failure;
            }
        }

        private static boolean hasFailed(ExtensionContext context) {
            return notes(context).get("hasFailed") != null;
        }

        private static ExtensionContext.Store notes(ExtensionContext context) {
            return context.getRoot().getStore(HERE);
        }
    }
}
