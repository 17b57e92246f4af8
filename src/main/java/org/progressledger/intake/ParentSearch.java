package org.progressledger.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Purpose;
import org.progressledger.intake.MoneyLine.Finding;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.UnitId;

/**
 * Finds the allocation that a share is given from: the one that the share has already; else, of the holder that the row
 * names or of its own holder, the one whose part of the programme is nearest, its own or one above, and then whose unit is
 * nearest; else the same of the budget units of the former district, or of the province, if only one of them has such an allocation.
 */
record ParentSearch(Places places, CodeMap codes) {

    Finding find(PlanLine line, MoneyRow row, MoneyBooks books) {
        AllocationId share = AllocationId.of(line.purpose());
        if (line.holderAbove().isEmpty()) {
            AllocationBook book = books.book(share);
            if (book.hasEntries() && book.parent().isPresent()) {
                return new Finding.Found(line.from(book.parent().get(), books));
            }
        }
        String holder = line.holderAbove().orElse(line.purpose().holder());
        Optional<AllocationId> own = nearest(line.purpose(), holder, books);
        if (own.isPresent()) {
            return new Finding.Found(line.from(own.get(), books));
        }
        List<AllocationId> others = line.holderAbove().isPresent() ? List.of() : ofOthers(line, holder, books);
        if (others.size() == 1) {
            return new Finding.Found(line.from(others.get(0), books));
        }
        return new Finding.Lacking(
                others.isEmpty()
                        ? row.problem(PlanColumn.HOLDER_ABOVE, ProblemCode.PARENT_UNKNOWN, holder, share)
                        : row.problem(
                                PlanColumn.HOLDER_ABOVE,
                                ProblemCode.PARENT_AMBIGUOUS,
                                String.join(
                                        "; ",
                                        others.stream().map(AllocationId::text).toList())));
    }

    private Optional<AllocationId> nearest(Purpose share, String holder, MoneyBooks books) {
        return above(share.item())
                .flatMap(item -> places.around(share.unit(), share.planYears()).stream()
                        .map(unit -> AllocationId.of(new Purpose(
                                share.planYears(),
                                holder,
                                unit,
                                item,
                                share.source(),
                                share.nature(),
                                Optional.empty()))))
                .filter(above -> !above.equals(AllocationId.of(share)))
                .filter(above -> books.book(above).isOpen())
                .findFirst();
    }

    private static Stream<ItemKey> above(ItemKey item) {
        return Stream.iterate(Optional.of(item), Optional::isPresent, key -> key.flatMap(ItemKey::parent))
                .map(Optional::get);
    }

    /** Of the budget units of its district, where there was one; else of those of the province. */
    private List<AllocationId> ofOthers(PlanLine line, String holder, MoneyBooks books) {
        List<UnitId> districts =
                places.districtsOf(line.purpose().unit(), line.purpose().planYears());
        List<AllocationId> near = ofOthers(line, holder, books, districts::contains);
        return near.isEmpty() ? ofOthers(line, holder, books, Places::isProvince) : near;
    }

    private List<AllocationId> ofOthers(PlanLine line, String holder, MoneyBooks books, Predicate<UnitId> place) {
        return codes.budgetUnits().stream()
                .filter(unit -> unit.validity().covers(line.entry().effectiveOn()) && place.test(unit.unit()))
                .map(BudgetUnit::code)
                .filter(other -> !other.equals(holder))
                .flatMap(other -> nearest(line.purpose(), other, books).stream())
                .toList();
    }
}
