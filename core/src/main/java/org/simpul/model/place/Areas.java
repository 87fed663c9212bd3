package org.simpul.model.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All areas and which lies in which, by day: provinces are split and renamed, and what a regency belonged to depends on
 * when one asks. Immutable and safe for use by several threads.
 */
public final class Areas {

    /** That one area lies directly in another on some days. */
    public record Containment(AreaCode inner, AreaCode outer, Area.Days days) {}

    private final Map<AreaCode, Area> byCode;
    private final Map<AreaCode, List<Containment>> outers;
    private final Map<AreaCode, List<Containment>> inners;

    public Areas(Collection<Area> areas, Collection<Containment> containments) {
        Map<AreaCode, Area> known = new LinkedHashMap<>();
        areas.forEach(area -> known.put(area.code(), area));
        Map<AreaCode, List<Containment>> outwards = new LinkedHashMap<>();
        Map<AreaCode, List<Containment>> inwards = new LinkedHashMap<>();
        for (Containment containment : containments) {
            outwards.computeIfAbsent(containment.inner(), code -> new ArrayList<>())
                    .add(containment);
            inwards.computeIfAbsent(containment.outer(), code -> new ArrayList<>())
                    .add(containment);
        }
        this.byCode = known;
        this.outers = outwards;
        this.inners = inwards;
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean knows(AreaCode code) {
        return byCode.containsKey(code);
    }

    /** Every area, in the order of the data file: world, regions, countries, provinces, regencies and cities. */
    public Collection<Area> all() {
        return List.copyOf(byCode.values());
    }

    /** The areas in which one lies on a day, the nearest first; without itself. */
    public List<AreaCode> within(AreaCode code, LocalDate day) {
        return reach(outers, code, day, true);
    }

    /** The areas that lie in one on a day, at any depth; without itself. */
    public List<AreaCode> inside(AreaCode code, LocalDate day) {
        return reach(inners, code, day, false);
    }

    /**
     * The areas that ever lay in one, at any depth, and itself, each with the days on which it did, the earliest first. What
     * was moved from one part of it to another lay in it without a break.
     */
    public Map<AreaCode, List<Area.Days>> insideAtAnyTime(AreaCode code) {
        Map<AreaCode, List<Area.Days>> reached = new LinkedHashMap<>();
        collect(code, Area.Days.ALWAYS, new LinkedHashSet<>(), reached);
        reached.replaceAll((inner, days) -> Area.Days.joined(days));
        return reached;
    }

    /** @param way the areas in which this one was met, which may be a circle */
    private void collect(AreaCode code, Area.Days days, Set<AreaCode> way, Map<AreaCode, List<Area.Days>> reached) {
        if (!way.add(code)) {
            return;
        }
        reached.computeIfAbsent(code, any -> new ArrayList<>()).add(days);
        for (Containment step : inners.getOrDefault(code, List.of())) {
            step.days().and(days).ifPresent(both -> collect(step.inner(), both, way, reached));
        }
        way.remove(code);
    }

    /** Whether one area is another or lies in it on a day. */
    public boolean contains(AreaCode outer, AreaCode inner, LocalDate day) {
        return outer.equals(inner) || within(inner, day).contains(outer);
    }

    private static List<AreaCode> reach(
            Map<AreaCode, List<Containment>> steps, AreaCode start, LocalDate day, boolean outwards) {
        Set<AreaCode> reached = new LinkedHashSet<>();
        List<AreaCode> edge = List.of(start);
        while (!edge.isEmpty()) {
            List<AreaCode> next = new ArrayList<>();
            for (AreaCode code : edge) {
                for (Containment step : steps.getOrDefault(code, List.of())) {
                    AreaCode target = outwards ? step.outer() : step.inner();
                    if (step.days().contain(day) && reached.add(target)) {
                        next.add(target);
                    }
                }
            }
            edge = next;
        }
        return List.copyOf(reached);
    }
}
