package org.progressledger.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.progressledger.fund.Purpose;
import org.progressledger.intake.MoneyLine.Finding;
import org.progressledger.intake.PaymentLine.Account;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.Programmes;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Territory;

/**
 * Finds the allocation that the Treasury paid from. Its codes say neither the place nor always the content, so that among
 * the parts that a code contains and the places of the project there must be one allocation for the project alone. An
 * allocation is never closed again, so what was found is kept for the list. Not for several threads.
 */
final class AllocationSearch {

    private final Programmes programmes;
    private final Places places;
    private final Map<Account, List<AllocationId>> found = new HashMap<>();

    AllocationSearch(Programmes programmes, Territory territory) {
        this.programmes = programmes;
        this.places = new Places(territory);
    }

    Finding find(PaymentLine line, MoneyRow row, MoneyBooks books) {
        Account account = line.account();
        List<AllocationId> known = found.getOrDefault(account, List.of());
        if (known.isEmpty()) {
            List<ProjectDescribed> project = books.projects().apply(account.project());
            if (project.isEmpty()) {
                return new Finding.Lacking(
                        row.problem(PaymentColumn.PROJECT, ProblemCode.PROJECT_UNKNOWN, account.project()));
            }
            known = candidates(account, places(project, account.planYears()), books);
            found.put(account, known);
        }
        if (known.size() == 1) {
            return new Finding.Found(line.from(known.get(0)));
        }
        return new Finding.Lacking(
                known.isEmpty()
                        ? row.problem(
                                PaymentColumn.PROJECT,
                                ProblemCode.ALLOCATION_NOT_FOUND,
                                account.project(),
                                account.holder(),
                                account.item(),
                                account.source(),
                                account.nature(),
                                account.planYears())
                        : row.problem(
                                PaymentColumn.ITEM,
                                ProblemCode.ALLOCATION_AMBIGUOUS,
                                String.join(
                                        "; ",
                                        known.stream().map(AllocationId::text).toList())));
    }

    private List<AllocationId> candidates(Account account, Set<UnitId> places, MoneyBooks books) {
        return programmes.items().stream()
                .map(ProgrammeItem::key)
                .filter(item -> item.isWithin(account.item()))
                .flatMap(item -> places.stream().map(place -> allocation(account, item, place)))
                .filter(allocation -> books.book(allocation).isOpen())
                .toList();
    }

    private static AllocationId allocation(Account account, ItemKey item, UnitId place) {
        return AllocationId.of(new Purpose(
                account.planYears(),
                account.holder(),
                place,
                item,
                account.source(),
                account.nature(),
                Optional.of(account.project())));
    }

    /** Every place that the project ever had, and the former districts and provinces that they lie in. */
    private Set<UnitId> places(List<ProjectDescribed> project, PlanYears plan) {
        return project.stream()
                .flatMap(description -> description.places().stream())
                .flatMap(place -> places.around(place, plan).stream())
                .collect(Collectors.toSet());
    }
}
