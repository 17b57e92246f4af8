package org.progressledger.commune.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.UnitId;

/**
 * What changed between two days.
 *
 * @param before at the end of the first day
 * @param after at the end of the last day; without a commune that is a ward by then, with one that was a ward before
 * @param lost criteria met before and not after, by commune and number
 * @param titles decisions about titles after the first day up to the last, by commune and day
 */
public record ProgressBetween(
        CommunesOnDay before, CommunesOnDay after, List<LostCriterion> lost, List<TitleChange> titles) {

    public ProgressBetween {
        lost = List.copyOf(lost);
        titles = List.copyOf(titles);
    }

    /** Every commune that is one on both days, with what is different; also those with nothing. */
    public List<CommuneChange> changes() {
        Map<UnitId, CommuneOnDay> earlier = before.byUnit();
        return after.communes().stream()
                .filter(commune -> earlier.containsKey(commune.id()))
                .map(commune -> new CommuneChange(earlier.get(commune.id()), commune))
                .toList();
    }

    /** How many decisions of a kind there are about a title. */
    public long decided(Title title, TitleChange.Kind kind) {
        return titles.stream()
                .filter(change -> change.title() == title && change.kind() == kind)
                .count();
    }

    /** Titles of which anything was decided, from the lowest to the highest. */
    public List<Title> titlesDecided() {
        return titles.stream().map(TitleChange::title).distinct().sorted().collect(Collectors.toList());
    }
}
