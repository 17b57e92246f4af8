package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.ReorganisationFinding;
import org.progressledger.territory.TerritoryRefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the territory refuses and finds, in the reader's language. */
@Component
class TerritoryTexts {

    private final MessageSource messages;

    TerritoryTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(TerritoryRefusedException refusal, Locale reader) {
        return text(refusal.reason().messageKey(), refusal.arguments(), reader);
    }

    String of(ReorganisationFinding finding, Locale reader) {
        return text(finding.kind().messageKey(), finding.arguments(), reader);
    }

    /** With the number of the row before it. */
    String ofRow(Said said, Locale reader) {
        return said.row()
                .map(row -> text("territory.row", List.of(row, said.text()), reader))
                .orElse(said.text());
    }

    String text(String key, List<Object> arguments, Locale reader) {
        return messages.getMessage(
                key, arguments.stream().map(TerritoryTexts::said).toArray(), reader);
    }

    /** Numbers too are said as they are: codes and identities have no groups of digits. */
    private static Object said(Object argument) {
        return argument instanceof LocalDate day ? VietnamTime.DAY.format(day) : argument.toString();
    }
}
