package org.simpul.example.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.LocalizedText;
import org.simpul.port.Facet;
import org.simpul.port.Query;
import org.simpul.registry.CoverageAnswer;
import org.simpul.registry.NetworkAnswer;
import org.simpul.registry.Registry;
import org.simpul.report.Network;
import org.simpul.report.PolicyCoverage;
import org.simpul.report.ProvisionWork;
import org.simpul.report.RecordThread;
import org.simpul.report.RecordThread.Knot;
import org.simpul.report.ReportFilter;

/**
 * What the seed records answer, on one page that anybody can read and check against the news items they rest on. The day is
 * fixed, so the page changes only when records or answers do; {@code -Dsimpul.answers=write} writes it anew.
 */
class SeedAnswersTest {

    private static final Path PAGE = Path.of("src/test/resources/org/simpul/example/server/seed-answers.txt");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-30T03:00:00Z"), ZoneId.of("Asia/Jakarta"));

    private final Simpul simpul = Simpul.on(new InMemoryStorage()).clock(CLOCK).build();
    private final Caller steward = Caller.localSteward();
    private final List<String> page = new ArrayList<>();

    @Test
    void theSeedsAnswerWhatTheRegistryIsFor() throws IOException {
        Seeds.loadInto(simpul);

        tellPromises();
        tellWhatIsOverdue();
        tellTheChain();
        tellWhatNobodyWorksOn("perpres-7-2021");
        tellWhatNobodyWorksOn("permenko-pmk-5-2021");
        tellWhoMetWhom();

        String told = String.join("\n", page) + "\n";
        if ("write".equals(System.getProperty("simpul.answers"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, told);
        }
        assertThat(told).isEqualTo(Files.readString(PAGE));
    }

    private void tellPromises() {
        title("What was promised at each meeting, by whom, under which pillar");
        List<Activity> meetings = all(simpul.activities(), Query.all(200)).stream()
                .sorted(Comparator.comparing((Activity meeting) ->
                                meeting.dates().earliestDay().orElse(LocalDate.MAX))
                        .thenComparing(this::name))
                .toList();
        for (Activity meeting : meetings) {
            List<Commitment> promises = all(
                    simpul.commitments(),
                    Query.all(200)
                            .where(Facet.MADE_AT, Set.of(meeting.id().value().toString())));
            if (!promises.isEmpty()) {
                page.add("");
                page.add(Optional.ofNullable(meeting.dates().during())
                                .map(Object::toString)
                                .orElse("(no date)")
                        + "  " + name(meeting));
                promises.stream()
                        .map(this::promise)
                        .sorted()
                        .flatMap(told -> Stream.of(told.split("\n")))
                        .forEach(page::add);
            }
        }
    }

    private String promise(Commitment promise) {
        String number = promise.ordinal() == null ? "" : promise.ordinal() + ". ";
        String responsible = promise.parties().stream()
                .filter(Party::isResponsible)
                .map(Party::organisation)
                .flatMap(Stream::ofNullable)
                .map(id -> name(get(id)))
                .collect(Collectors.joining("; "));
        String pillars =
                promise.policyLinks().stream().map(this::pillar).distinct().collect(Collectors.joining("; "));
        return "  - " + number + name(promise) + "\n      by: " + (responsible.isEmpty() ? "nobody named" : responsible)
                + "\n      under: " + (pillars.isEmpty() ? "no plan named" : pillars) + "\n      now: "
                + promise.status().code()
                + (promise.due() == null ? "" : ", due " + promise.due());
    }

    private String pillar(PolicyLink link) {
        PolicyInstrument plan = (PolicyInstrument) get(link.instrument());
        String name = plan.acronym() == null ? name(plan) : plan.acronym();
        return plan.provisions().stream()
                .filter(provision -> provision.code().equals(link.provision()))
                .findFirst()
                .map(provision -> name + ", " + provision(provision))
                .orElse(name);
    }

    private void tellWhatIsOverdue() {
        title("What is overdue on " + TODAY);
        page.add("");
        List<String> overdue =
                all(simpul.commitments(), Query.all(200).overdue(new Query.Overdue(TODAY, true))).stream()
                        .map(promise -> "  - " + name(promise) + ", due " + promise.due())
                        .sorted()
                        .toList();
        page.addAll(overdue.isEmpty() ? List.of("  nothing") : overdue);
    }

    private void tellTheChain() {
        title("How Security Council resolution 1325 leads to the workshop in Lampung");
        page.add("");
        RecordThread thread = simpul.reports().thread(steward, id("sres-1325", simpul.policyInstruments()));
        AggregateId workshop = id("lampung-workshop", simpul.activities());
        page.add("  " + citationOrName(thread.id()));
        tellKnots(thread.after(), "  ");
        assertThat(page).anyMatch(line -> line.contains(name(get(workshop))));
    }

    private void tellKnots(List<Knot> knots, String indent) {
        for (Knot knot : knots) {
            if (!(knot.id() instanceof CommitmentId)) {
                page.add(indent + "-> " + citationOrName(knot.id()));
                tellKnots(knot.onward(), indent + "   ");
            }
        }
    }

    private void tellWhatNobodyWorksOn(String plan) {
        PolicyInstrumentId id = (PolicyInstrumentId) id(plan, simpul.policyInstruments());
        PolicyInstrument instrument = (PolicyInstrument) get(id);
        title("What is done under " + instrument.acronym() + ", and on which provisions nobody works");
        CoverageAnswer answer =
                simpul.reports().policyCoverage(steward, new PolicyCoverage.Question(id, TODAY, ReportFilter.ALL));
        page.add("");
        for (PolicyCoverage.Row row : answer.coverage().rows()) {
            if (row.parent() == null) {
                ProvisionWork work = row.figures().work();
                page.add("  " + row.provision() + " "
                        + answer.titles().get(row.provision()).best(List.of(Locale.ENGLISH)) + ": " + work.activities()
                        + " activities, "
                        + work.commitments().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + " promises and proposals");
            }
        }
        page.add("  Nobody works on:");
        instrument.provisions().stream()
                .filter(provision -> answer.coverage().untouched().contains(provision.code()))
                .forEach(provision -> page.add("  - " + provision(provision)));
        if (answer.coverage().untouched().isEmpty()) {
            page.add("  - nothing: there is something under every provision");
        }
    }

    private void tellWhoMetWhom() {
        title("Who met whom (once, unless more is said)");
        page.add("");
        NetworkAnswer answer = simpul.reports().network(steward, Network.Question.of(ReportFilter.ALL));
        Map<String, Map<String, Network.Edge>> met = new TreeMap<>();
        for (Network.Edge edge : answer.network().edges()) {
            List<String> ends = Stream.of(edge.a(), edge.b())
                    .map(one -> name(get(one)))
                    .sorted()
                    .toList();
            met.computeIfAbsent(ends.get(0), any -> new TreeMap<>()).put(ends.get(1), edge);
        }
        met.forEach((one, others) -> {
            page.add("  " + one);
            others.forEach((other, edge) -> page.add("    - " + other
                    + (edge.activities() == 1 ? "" : ", " + edge.activities() + " times")
                    + (edge.commitments() == 0 ? "" : ", both responsible for " + edge.commitments() + " promises")));
        });
        title("Who meets most others");
        page.add("");
        answer.network().nodes().stream()
                .map(node -> String.format("%3d others: %s", node.degree(), name(get(node.id()))))
                .sorted(Comparator.<String, String>comparing(line -> line.substring(0, 3))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(20)
                .forEach(line -> page.add("  " + line));
    }

    private void title(String title) {
        if (!page.isEmpty()) {
            page.add("");
            page.add("");
        }
        page.add(title);
        page.add("=".repeat(title.length()));
    }

    private String citationOrName(AggregateId id) {
        Aggregate<?> record = get(id);
        return record instanceof PolicyInstrument instrument && instrument.citation() != null
                ? instrument.citation().text() + ": " + name(instrument)
                : name(record);
    }

    private String provision(Provision provision) {
        return provision.code() + " " + text(provision.titles());
    }

    private String name(Aggregate<?> record) {
        return record.label().map(SeedAnswersTest::text).orElse("(no name)");
    }

    private static String text(LocalizedText text) {
        return text == null ? "" : text.best(List.of(Locale.ENGLISH));
    }

    private Aggregate<?> get(AggregateId id) {
        if (id instanceof OrganisationId organisation) {
            return simpul.organisations()
                    .find(steward, organisation)
                    .orElseThrow()
                    .record();
        } else if (id instanceof PolicyInstrumentId instrument) {
            return simpul.policyInstruments()
                    .find(steward, instrument)
                    .orElseThrow()
                    .record();
        } else if (id instanceof ActivityId activity) {
            return simpul.activities().find(steward, activity).orElseThrow().record();
        }
        throw new IllegalArgumentException("No page names " + id.type());
    }

    private <A extends Aggregate<I>, I extends AggregateId> List<A> all(Registry<A, I> registry, Query query) {
        return registry.list(steward, query).items().stream()
                .map(Disclosed::record)
                .toList();
    }

    private <A extends Aggregate<I>, I extends AggregateId> AggregateId id(String ref, Registry<A, I> registry) {
        return registry.find(steward, new Identifier(Seeds.NAMESPACE, ref))
                .orElseThrow()
                .record()
                .id();
    }
}
