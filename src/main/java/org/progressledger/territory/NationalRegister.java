package org.progressledger.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.territory.AcrossProvinces.Clash;
import org.progressledger.territory.RegisterEvent.ProvinceChanged;
import org.progressledger.territory.TerritoryEvent.UnitHandedOver;

/**
 * Enters a change in the register first and reads the other provinces afterwards: whoever changed one of them in between
 * has entered it too, and one of the two commits is refused by the store (decision 0172).
 */
final class NationalRegister implements BetweenProvinces {

    private static final String IN_THIS_COMMIT = NationalRegister.class.getName();

    private final LedgerCommands commands;
    private final ProvincesOfLedger provinces;

    NationalRegister(LedgerCommands commands, ProvincesOfLedger provinces) {
        this.commands = commands;
        this.provinces = provinces;
    }

    @Override
    public void require(ProvinceTerritory before, List<TerritoryEvent> happened) {
        happened.stream().filter(AcrossProvinces::concerns).findFirst().ifPresent(first -> {
            Set<String> entered = commands.send(
                    new EnterInRegister(new ProvinceChanged(first.province(), first.effectiveOn(), first.decision())));
            Collection<ProvinceTerritory> others = provinces.except(first.province(), entered).stream()
                    .map(NationalRegister::withThisCommit)
                    .toList();
            AcrossProvinces.find(before.with(happened), happened, others).stream()
                    .findFirst()
                    .ifPresent(NationalRegister::refuse);
        });
        happened.stream()
                .map(TerritoryEvent::province)
                .findFirst()
                .ifPresent(province -> inThisCommit()
                        .computeIfAbsent(province, none -> new ArrayList<>())
                        .addAll(happened));
        happened.stream()
                .filter(UnitHandedOver.class::isInstance)
                .forEach(handed ->
                        commands.send(HandOverDecider.takeOver(before.with(happened), (UnitHandedOver) handed)));
    }

    private static void refuse(Clash clash) {
        throw new TerritoryRefusedException(clash.reason(), clash.arguments().toArray());
    }

    private static ProvinceTerritory withThisCommit(ProvinceTerritory stored) {
        return stored.province()
                .map(province -> inThisCommit().getOrDefault(province.code(), List.of()))
                .filter(events -> !events.isEmpty())
                .map(stored::with)
                .orElse(stored);
    }

    /** What other commands of the same unit of work said, by province: the store does not have it yet. */
    private static Map<String, List<TerritoryEvent>> inThisCommit() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(IN_THIS_COMMIT, none -> new TreeMap<>());
    }
}
