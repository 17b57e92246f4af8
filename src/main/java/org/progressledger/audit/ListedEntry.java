package org.progressledger.audit;

import java.util.Map;
import java.util.Optional;
import org.progressledger.accountability.Term;
import org.progressledger.shared.UnitId;

/**
 * An entry as a list shows it.
 *
 * @param recordedFor the first of its units that is in the area
 * @param unit the unit under which it is listed by the drawing of the map
 * @param headWhenRecorded who led the unit on the day of recording; empty if nobody is recorded
 * @param headOnTheDay who led the unit on the effective day; empty if nobody is recorded
 */
public record ListedEntry(
        RecordedEntry entry,
        UnitId recordedFor,
        UnitId unit,
        Optional<Term> headWhenRecorded,
        Optional<Term> headOnTheDay) {

    /** Key of the group of entries without a head. */
    public static final String NO_HEAD = "";

    /** Key of the group that it is in. */
    public String key(Grouping grouping) {
        return switch (grouping) {
            case UNIT -> unit.toString();
            case HEAD_WHEN_RECORDED -> headWhenRecorded.map(Term::id).orElse(NO_HEAD);
            case HEAD_ON_THE_DAY -> headOnTheDay.map(Term::id).orElse(NO_HEAD);
            case RECORDER -> entry.recorder().name();
            case TYPE -> entry.type();
            case KIND -> entry.kind().name();
        };
    }

    boolean isOf(Map<Grouping, String> groups) {
        return groups.entrySet().stream().allMatch(group -> key(group.getKey()).equals(group.getValue()));
    }
}
