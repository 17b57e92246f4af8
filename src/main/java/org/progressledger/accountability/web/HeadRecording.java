package org.progressledger.accountability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.progressledger.accountability.HeadRefusedException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Records what a program or a page says of heads, and says why it is refused. */
@Component
class HeadRecording {

    private final LedgerCommands commands;
    private final MessageSource messages;

    HeadRecording(LedgerCommands commands, MessageSource messages) {
        this.commands = commands;
        this.messages = messages;
    }

    /** @return whether anything was recorded */
    Recorded<Boolean> record(Actor actor, UnitId unit, HeadRequest request) {
        return commands.record(actor, Source.NONE, () -> commands.<Boolean>send(request.command(unit)));
    }

    /** Why, in the reader's language. */
    String said(HeadRefusedException refused, Locale reader) {
        List<Object> arguments = refused.arguments().stream()
                .map(argument -> said(argument, reader))
                .toList();
        return messages.getMessage("head.refused." + refused.refusal().key(), arguments.toArray(), reader);
    }

    private static Object said(Object argument, Locale reader) {
        if (argument instanceof LocalDate day) {
            return VietnamTime.DAY.format(day);
        }
        if (argument instanceof Bilingual word) {
            return reader.getLanguage().equals("en") ? word.english() : word.vietnamese();
        }
        return argument.toString();
    }
}
