package org.progressledger.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.progressledger.household.Children;
import org.progressledger.intake.ReviewColumn.OfChildren;

/** Reads how many children a household has and how many of them lack what the forms ask for. */
final class ChildrenCells {

    private ChildrenCells() {}

    /**
     * Empty if nobody asked or something was refused. Where the number of all children stands, an empty cell beside it
     * says that none of them lacks that.
     *
     * @param members number of members of the household, if that could be read
     */
    static Optional<Children> children(RowCells row, Optional<Integer> members) {
        int before = row.problems().size();
        Map<OfChildren, Integer> numbers = new EnumMap<>(OfChildren.class);
        for (OfChildren column : OfChildren.values()) {
            row.entered(column)
                    .flatMap(cell -> row.wholeNumber(column, cell))
                    .filter(number -> isNotNegative(row, column, number))
                    .ifPresent(number -> numbers.put(column, number));
        }
        if (numbers.isEmpty() || row.problems().size() > before) {
            return Optional.empty();
        }
        Optional<Integer> all = Optional.ofNullable(numbers.get(OfChildren.CHILDREN));
        if (all.isEmpty()) {
            return row.refuse(OfChildren.CHILDREN, ProblemCode.VALUE_MISSING, row.header(OfChildren.CHILDREN));
        }
        numbers.forEach((column, number) -> {
            if (number > all.get()) {
                row.note(column, ProblemCode.CHILDREN_LACKING_TOO_MANY, number, all.get());
            }
        });
        members.filter(count -> all.get() > count)
                .ifPresent(count -> row.note(OfChildren.CHILDREN, ProblemCode.CHILDREN_TOO_MANY, all.get(), count));
        return row.problems().size() > before
                ? Optional.empty()
                : Optional.of(new Children(
                        all.get(),
                        numbers.getOrDefault(OfChildren.CHILDREN_WITHOUT_INSURANCE, 0),
                        numbers.getOrDefault(OfChildren.CHILDREN_MALNOURISHED, 0),
                        numbers.getOrDefault(OfChildren.CHILDREN_NOT_AT_SCHOOL, 0)));
    }

    private static boolean isNotNegative(RowCells row, OfChildren column, int number) {
        if (number < 0) {
            row.note(column, ProblemCode.CHILDREN_NEGATIVE, number);
        }
        return number >= 0;
    }
}
