package org.simpul.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Participant;
import org.simpul.report.AttendanceSheet.Claim;

/**
 * How many came to one activity (sections 1.4 and 7.3 of the domain page).
 *
 * <p>A stated total is what counts, with the splits that stand beside it. Without one it is what the head-count or the list
 * of delegations and individuals makes certain, whichever are more people; the head-count, if they are as many. The two are
 * never added up, and of an activity either the one or the other tells what is stated.
 *
 * @param attendances those who certainly came
 * @param beyond how many more there may have been, as far as an upper bound tells
 * @param isAsClaimed whether they are those who were claimed, and not those who were listed
 * @param isTold whether anything tells how many came; if not, that is not zero
 * @param byOrganisation those listed for each organisation; they can be more than {@code attendances} where a source lists
 *     more people than it counts (rule ACT-8)
 * @param ofNoOrganisation everybody else: of those who are counted and not listed nothing is stated
 * @param persons the individuals who are known, each once for each organisation they came for
 */
public record Turnout(
        Breakdown attendances,
        long beyond,
        boolean isAsClaimed,
        boolean isTold,
        Map<OrganisationId, Breakdown> byOrganisation,
        Breakdown ofNoOrganisation,
        List<Presence> persons) {

    public Turnout {
        byOrganisation = Map.copyOf(byOrganisation);
        persons = List.copyOf(persons);
    }

    /**
     * The turnout of an activity, as far as what is given tells.
     *
     * @param activity as its reader sees it
     * @param known the participants as that reader sees them; empty for one of whom they may not know, who counts as somebody
     *     of whom nothing is stated
     */
    public static Turnout of(Activity activity, Function<ParticipantId, Optional<Participant>> known) {
        return of(AttendanceSheet.of(activity), known);
    }

    static Turnout of(AttendanceSheet sheet, Function<ParticipantId, Optional<Participant>> known) {
        ListedPeople listed = ListedPeople.of(sheet, known);
        Breakdown all = listed.all();
        Claim claim = sheet.claim();
        if (claim == null) {
            return new Turnout(
                    all, 0, false, all.total() > 0, listed.byOrganisation(), listed.others(), listed.persons());
        }
        boolean countsAsClaimed = claim.isTotal() || claim.certain().total() >= all.total();
        Breakdown attendances = countsAsClaimed ? claim.certain() : all;
        long most = claim.certain().total() + claim.beyond();
        return new Turnout(
                attendances,
                Math.max(0, most - attendances.total()),
                countsAsClaimed,
                true,
                listed.byOrganisation(),
                countsAsClaimed ? rest(attendances, listed) : listed.others(),
                listed.persons());
    }

    private static Breakdown rest(Breakdown attendances, ListedPeople listed) {
        long organised = listed.organised().total();
        return organised == 0 ? attendances : Breakdown.ofUnstated(Math.max(0, attendances.total() - organised));
    }
}
