package org.progressledger.commune.web;

import java.util.List;
import java.util.Locale;
import org.progressledger.commune.Communes;
import org.progressledger.commune.Decided;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.springframework.stereotype.Component;

/** Records what a program or a page asks for. */
@Component
class CommuneRecording {

    private final Communes communes;

    CommuneRecording(Communes communes) {
        this.communes = communes;
    }

    /**
     * Answer to a command.
     *
     * @param position number of events in the ledger up to and including those of the command
     * @param unchanged whether it was recorded already
     * @param warnings what is unusual about what was recorded
     */
    record Done(long position, boolean unchanged, List<Said> warnings) {}

    /**
     * @param code name of the warning, for programs
     * @param text its sentence, for people
     */
    record Said(String code, String text) {}

    /** @throws org.progressledger.commune.CommuneRefusedException if rules of the field are against it */
    Done record(Actor actor, UnitId commune, CommuneRequest request, Locale reader) {
        Recorded<? extends Decided<?>> recorded = request instanceof CommuneRequest.OfResults results
                ? communes.record(actor, Source.NONE, results.command(commune))
                : communes.record(actor, Source.NONE, ((CommuneRequest.OfTitle) request).command(commune));
        return new Done(
                recorded.next(),
                recorded.answer() instanceof Decided.Unchanged<?>,
                recorded.answer() instanceof Decided.Events<?> happened
                        ? happened.warnings().stream()
                                .map(warning -> new Said(warning.reason().name(), warning.text(reader)))
                                .distinct()
                                .toList()
                        : List.of());
    }
}
