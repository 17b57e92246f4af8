package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.RefusalText;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.TerritoryRefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a village was not assigned, in the reader's language: by a rule of its households or of the territory. */
@Component
class RefusalWords {

    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param refusal a {@link HouseholdRefusedException} or a {@link TerritoryRefusedException} */
    String of(RuntimeException refusal, Locale reader) {
        return refusal instanceof HouseholdRefusedException ofHouseholds
                ? RefusalText.of(ofHouseholds.refused(), reader)
                : of((TerritoryRefusedException) refusal, reader);
    }

    private String of(TerritoryRefusedException refusal, Locale reader) {
        return messages.getMessage(
                refusal.reason().messageKey(),
                refusal.arguments().stream()
                        .map(argument ->
                                argument instanceof LocalDate day ? VietnamTime.DAY.format(day) : argument.toString())
                        .toArray(),
                reader);
    }
}
