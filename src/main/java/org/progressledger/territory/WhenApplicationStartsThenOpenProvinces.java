package org.progressledger.territory;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.axon.WhenApplicationStarts;
import org.progressledger.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the provinces that the configuration names where the ledger lacks them, each by two commits: its units until 30
 * June 2025, and the reorganisation of 1 July 2025. Whoever finds only the first records the second.
 */
final class WhenApplicationStartsThenOpenProvinces extends WhenApplicationStarts {

    private static final Logger LOGGER = LoggerFactory.getLogger(WhenApplicationStartsThenOpenProvinces.class);

    private final LiveTerritory territory;
    private final LedgerCommands commands;
    private final Supplier<ReferenceData> referenceData;
    private final List<String> provinces;

    /** @throws UnknownProvinceException if the reference data do not have one of the provinces */
    WhenApplicationStartsThenOpenProvinces(
            LiveTerritory territory,
            LedgerCommands commands,
            Supplier<ReferenceData> referenceData,
            List<String> provinces) {
        this.territory = territory;
        this.commands = commands;
        this.referenceData = referenceData;
        this.provinces = List.copyOf(provinces);
    }

    @Override
    protected void then() {
        territory.refresh();
        List<String> lacking = provinces.stream()
                .filter(province -> !territory.recorded(province).hasDrawing(Boundaries.SINCE_REORGANISATION.key()))
                .toList();
        if (!lacking.isEmpty()) {
            open(lacking);
        }
    }

    private void open(List<String> lacking) {
        ReferenceData reference = referenceData.get();
        Set<String> known = reference.provinces();
        lacking.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new UnknownProvinceException(code, known);
        });
        lacking.forEach(code -> open(reference.province(code)));
    }

    /** Whoever loses a race against another node finds its own command recorded already. */
    private void open(ReferenceProvince province) {
        if (!territory.recorded(province.opening().province()).isOpened()) {
            record(province.opening());
        }
        record(province.reorganisation());
        LOGGER.info(
                "The ledger lacked {}: it is opened; rows of its reference data that do not fit the others: {}",
                province.opening().opened().englishName(),
                province.findings());
    }

    private void record(TerritoryCommand command) {
        commands.recordPersistently(Actor.LEDGER_ITSELF, Source.NONE, () -> commands.send(command));
    }
}
