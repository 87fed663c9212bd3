package org.simpul.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.simpul.finding.Finding;
import org.simpul.finding.Severity;

/**
 * What a host has a say in, for one registry: rules of its own, and what each rule weighs. Immutable.
 *
 * <p>A rule about one record is a Jakarta constraint with the message {@code {simpul.ACME-1}} and the severity of its group, put
 * on the model by Hibernate Validator's own mapping; a rule across records is a {@link RegistryRule}.
 */
public final class HostRules {

    /** Without these a store would hold what it cannot answer for. */
    private static final Set<String> UNDENIABLE = Set.of("FMT-1", "FMT-2", "FMT-3", "REF-1", "REF-2", "IDN-1");

    private static final HostRules NONE = new HostRules(List.of(), List.of(), Map.of());

    private final List<Consumer<ConstraintMapping>> constraints;
    private final List<RegistryRule> acrossRecords;
    private final Map<String, Optional<Severity>> weights;

    private HostRules(
            List<Consumer<ConstraintMapping>> constraints,
            List<RegistryRule> acrossRecords,
            Map<String, Optional<Severity>> weights) {
        this.constraints = List.copyOf(constraints);
        this.acrossRecords = List.copyOf(acrossRecords);
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** The rules of the library, as they come. */
    public static HostRules none() {
        return NONE;
    }

    /** These, and Jakarta constraints on the model, as Hibernate Validator's programmatic mapping states them. */
    public HostRules constraining(Consumer<ConstraintMapping> mapping) {
        return new HostRules(with(constraints, mapping), acrossRecords, weights);
    }

    /** These, and rules across records. */
    public HostRules adding(RegistryRule rule) {
        return new HostRules(constraints, with(acrossRecords, rule), weights);
    }

    /**
     * These, and nothing is found any more by a rule.
     *
     * @throws IllegalArgumentException if the registry cannot do without it
     */
    public HostRules silencing(String rule) {
        return weighing(rule, Optional.empty());
    }

    /**
     * These, and a rule has another weight: what was a warning refuses a record, or what refused one is told of only.
     *
     * @throws IllegalArgumentException if the registry cannot do without it as an error
     */
    public HostRules regrading(String rule, Severity severity) {
        return weighing(rule, Optional.of(severity));
    }

    private HostRules weighing(String rule, Optional<Severity> weight) {
        if (UNDENIABLE.contains(rule)) {
            throw new IllegalArgumentException("No registry can do without the rule " + rule + "; leave it as it is");
        }
        Map<String, Optional<Severity>> more = new LinkedHashMap<>(weights);
        more.put(rule, weight);
        return new HostRules(constraints, acrossRecords, more);
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    List<Consumer<ConstraintMapping>> constraints() {
        return constraints;
    }

    List<RegistryRule> acrossRecords() {
        return acrossRecords;
    }

    /** The rules that are silenced or weigh something else. */
    Set<String> weighed() {
        return weights.keySet();
    }

    /** A rule with the weight that it has here; empty when it is silenced. */
    Optional<Rule> weighed(Rule rule) {
        return weights.containsKey(rule.id()) ? weights.get(rule.id()).map(rule::weighing) : Optional.of(rule);
    }

    /** A finding with the weight that its rule has here; none when it is silenced. */
    Stream<Finding> weighed(Finding finding) {
        return weights.containsKey(finding.rule())
                ? weights.get(finding.rule()).stream()
                        .map(severity -> new Finding(finding.rule(), severity, finding.path(), finding.params()))
                : Stream.of(finding);
    }
}
