package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.report.Amount;
import org.progressledger.report.FormArea;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;

/** The movement form of one list of one area, as sets of households. */
final class DirectMovement {

    private final DirectCount count;
    private final FormArea area;
    private final LocalDate opening;
    private final LocalDate closing;
    private final Map<String, Amount> columns = new TreeMap<>();
    private final Map<HouseholdFile, String> arrivals = new HashMap<>();

    DirectMovement(DirectCount count, FormArea area, PovertyClass list) {
        this.count = count;
        this.area = area;
        this.opening = count.question().opening();
        this.closing = count.question().closing();
        countAll(list);
    }

    /** By number of the column, {@code 4} and {@code 8} also by cause: {@code 8 LIFE_EVENT}. */
    Map<String, Amount> columns() {
        return columns;
    }

    /** The column from 5 to 8 by which a household came onto the list, with the cause if there is one. */
    Optional<String> arrivalOf(HouseholdFile file) {
        return Optional.ofNullable(arrivals.get(file));
    }

    private void countAll(PovertyClass list) {
        PovertyClass other = list == PovertyClass.POOR ? PovertyClass.NEAR_POOR : PovertyClass.POOR;
        Set<HouseholdFile> opened = atOpening(standing -> standing.isIn(area) && standing.is(list));
        Set<HouseholdFile> closed = atClosing(standing -> standing.isIn(area) && standing.is(list));
        opened.forEach(file -> add("1", 1, membersAtOpening(file)));
        closed.forEach(file -> add("9", 1, membersAtClosing(file)));

        Set<HouseholdFile> left = without(opened, closed);
        Set<HouseholdFile> stillHere = and(left, atClosing(standing -> standing.isIn(area)));
        goFrom(list, other, stillHere);
        for (HouseholdFile file : without(left, stillHere)) {
            split("4", causeOfLeaving(file), 1, membersAtOpening(file));
        }
        arrive(list, other, without(closed, opened));

        Set<HouseholdFile> stayedHere = new HashSet<>(stillHere);
        stayedHere.addAll(and(opened, closed));
        for (HouseholdFile file : stayedHere) {
            int difference = membersAtClosing(file) - membersAtOpening(file);
            if (difference != 0) {
                split(difference < 0 ? "4" : "8", "LIFE_EVENT", 0, Math.abs(difference));
            }
        }
    }

    private void goFrom(PovertyClass list, PovertyClass other, Set<HouseholdFile> gone) {
        String toOther = list == PovertyClass.POOR ? "2" : "3";
        String escaped = list == PovertyClass.POOR ? "3" : "2";
        for (HouseholdFile file : gone) {
            Standing now = count.closingOf(file).orElseThrow();
            Cause cause = now.isListed() ? causeOfClass(file) : file.causeOfLists(closing);
            if (cause != Cause.REVIEW) {
                split("4", cause.name(), 1, now.members());
            } else {
                add(now.is(other) ? toOther : escaped, 1, now.members());
            }
        }
    }

    private void arrive(PovertyClass list, PovertyClass other, Set<HouseholdFile> came) {
        Set<HouseholdFile> listedElsewhere =
                and(came, atOpening(standing -> !standing.isIn(area) && standing.isListed()));
        for (HouseholdFile file : listedElsewhere) {
            comeOtherwise(file, lastBorder(file).name());
        }
        Set<HouseholdFile> rest = without(came, listedElsewhere);
        Set<HouseholdFile> fromOther = and(rest, atOpening(standing -> standing.isIn(area) && standing.is(other)));
        for (HouseholdFile file : fromOther) {
            comeBy(file, causeOfClass(file), "5");
        }
        Set<HouseholdFile> fromNoList = without(rest, fromOther);
        for (HouseholdFile file : fromNoList) {
            Cause cause = file.causeOfLists(closing);
            if (cause == Cause.REVIEW && file.isTakenOver(opening)) {
                comeOtherwise(file, "TAKEN_OVER");
            } else {
                comeBy(file, cause, wasOnItBefore(list, file) ? "6" : "7");
            }
        }
    }

    private boolean wasOnItBefore(PovertyClass list, HouseholdFile file) {
        return wasBefore(file, PovertyClass.POOR)
                || list == PovertyClass.NEAR_POOR && wasBefore(file, PovertyClass.NEAR_POOR);
    }

    private boolean wasBefore(HouseholdFile file, PovertyClass povertyClass) {
        return file.wasBefore(opening, povertyClass, count.question().reach());
    }

    private void comeBy(HouseholdFile file, Cause cause, String column) {
        if (cause == Cause.REVIEW) {
            add(column, 1, membersAtClosing(file));
            arrivals.put(file, column);
        } else {
            comeOtherwise(file, cause.name());
        }
    }

    private void comeOtherwise(HouseholdFile file, String cause) {
        split("8", cause, 1, membersAtClosing(file));
        arrivals.put(file, "8 " + cause);
    }

    private void split(String column, String cause, int households, int persons) {
        add(column, households, persons);
        add(column + " " + cause, households, persons);
    }

    private void add(String column, int households, int persons) {
        columns.merge(column, new Amount(households, persons), Amount::plus);
    }

    private Cause causeOfClass(HouseholdFile file) {
        return file.beginningOfClass(closing).event().cause();
    }

    private String causeOfLeaving(HouseholdFile file) {
        return file.closedBy(closing)
                .map(closed -> closed.reason() == ClosingReason.DUPLICATE ? "CORRECTION" : "LIFE_EVENT")
                .orElseGet(() -> lastBorder(file).name());
    }

    /** Walks from the opening to the closing and keeps the last crossing of the border. */
    private Cause lastBorder(HouseholdFile file) {
        boolean inside = count.places().isInside(area, file, opening);
        Cause last = Cause.REVIEW;
        for (Map.Entry<LocalDate, HouseholdEvent> entry :
                file.residences().subMap(opening, false, closing, true).entrySet()) {
            if (count.places().isInside(area, file, entry.getKey()) != inside) {
                inside = !inside;
                last = entry.getValue() instanceof Moved moved ? moved.cause() : Cause.LIFE_EVENT;
            }
        }
        return last;
    }

    private int membersAtOpening(HouseholdFile file) {
        return count.openingOf(file).orElseThrow().members();
    }

    private int membersAtClosing(HouseholdFile file) {
        return count.closingOf(file).orElseThrow().members();
    }

    private Set<HouseholdFile> atOpening(Predicate<Standing> condition) {
        return those(file -> count.openingOf(file).filter(condition).isPresent());
    }

    private Set<HouseholdFile> atClosing(Predicate<Standing> condition) {
        return those(file -> count.closingOf(file).filter(condition).isPresent());
    }

    private Set<HouseholdFile> those(Predicate<HouseholdFile> condition) {
        return filter(count.touchedBy(area), condition);
    }

    private static Set<HouseholdFile> without(Set<HouseholdFile> all, Set<HouseholdFile> some) {
        return filter(all, file -> !some.contains(file));
    }

    private static Set<HouseholdFile> and(Set<HouseholdFile> some, Set<HouseholdFile> others) {
        return filter(some, others::contains);
    }

    private static Set<HouseholdFile> filter(Set<HouseholdFile> files, Predicate<HouseholdFile> condition) {
        Set<HouseholdFile> some = new HashSet<>();
        for (HouseholdFile file : files) {
            if (condition.test(file)) {
                some.add(file);
            }
        }
        return some;
    }
}
