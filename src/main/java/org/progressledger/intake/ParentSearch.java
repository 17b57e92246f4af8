package org.progressledger.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Purpose;
import org.progressledger.intake.MoneyLine.Finding;
import org.progressledger.programme.BudgetUnit;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/**
 * Finds the allocation that a share is given from: the one that the share has already; else, of the holder that the row
 * names or of its own holder, the one whose part of the programme is nearest, its own or one above, and then whose unit is
 * nearest; else the same of the budget units of the province, if only one of them has such an allocation.
 */
record ParentSearch(Territory territory, CodeMap codes) {

    Finding find(PlanLine line, MoneyRow row, MoneyBooks books) {
        AllocationId share = AllocationId.of(line.purpose());
        if (line.holderAbove().isEmpty()) {
            AllocationBook book = books.book(share);
            if (book.hasEntries() && book.parent().isPresent()) {
                return new Finding.Found(line.from(book.parent().get()));
            }
        }
        String holder = line.holderAbove().orElse(line.purpose().holder());
        Optional<AllocationId> own = nearest(line.purpose(), holder, books);
        if (own.isPresent()) {
            return new Finding.Found(line.from(own.get()));
        }
        List<AllocationId> others = line.holderAbove().isPresent()
                ? List.of()
                : provincial(line.entry().effectiveOn()).stream()
                        .filter(other -> !other.equals(holder))
                        .flatMap(other -> nearest(line.purpose(), other, books).stream())
                        .toList();
        if (others.size() == 1) {
            return new Finding.Found(line.from(others.get(0)));
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
                .flatMap(item -> units(share.unit()).stream()
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

    private List<UnitId> units(UnitId unit) {
        List<UnitId> units = new ArrayList<>(List.of(unit));
        territory
                .unit(unit)
                .map(known -> Places.province(known.province().code()))
                .filter(province -> !units.contains(province))
                .ifPresent(units::add);
        return units;
    }

    private List<String> provincial(LocalDate day) {
        return codes.budgetUnits().stream()
                .filter(unit -> unit.validity().covers(day) && Places.isProvince(unit.unit()))
                .map(BudgetUnit::code)
                .toList();
    }
}
