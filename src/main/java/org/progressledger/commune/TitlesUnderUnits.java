package org.progressledger.commune;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.KeptUnderUnits;

/** The titles that communes hold on a day. A title does not carry over to a new unit: it is acknowledged there or not. */
final class TitlesUnderUnits implements KeptUnderUnits {

    private final LedgerCommands commands;

    TitlesUnderUnits(LedgerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "titles";
    }

    @Override
    public Map<UnitId, Long> on(LocalDate day, Set<UnitId> units) {
        return commands.record(Actor.LEDGER_ITSELF, Source.NONE, () -> held(day, units))
                .answer();
    }

    private Map<UnitId, Long> held(LocalDate day, Set<UnitId> units) {
        Map<UnitId, Long> held = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (UnitId unit : units) {
            TitleBook book = commands.send(new LookAtTitles(unit));
            if (!book.heldOn(day).isEmpty()) {
                held.put(unit, (long) book.heldOn(day).size());
            }
        }
        return held;
    }
}
