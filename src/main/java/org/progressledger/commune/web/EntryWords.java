package org.progressledger.commune.web;

import java.util.Locale;
import org.progressledger.commune.CriteriaEvent.AppraisalReliedOn;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.CriteriaEvent.CriterionAssessed;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleConferred;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.commune.TitleEvent.TitleLapsed;
import org.progressledger.commune.TitleEvent.TitleWithdrawn;
import org.progressledger.ruleset.Title;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry of a commune's book is about, in the reader's language. */
@Component
class EntryWords {

    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    String about(Object event, Locale locale) {
        if (event instanceof CriterionAssessed assessed) {
            return said(
                    locale,
                    "commune.entry.assessed",
                    assessed.indicator().orElseGet(() -> Integer.toString(assessed.criterion())),
                    assessed.ruleSet(),
                    said(locale, "commune.stage." + assessed.stage()),
                    said(locale, "verdict." + (assessed.met() ? "MET" : "NOT_MET")),
                    assessed.value().orElse("–"));
        }
        if (event instanceof AssessmentWithdrawn withdrawn) {
            return withdrawn.reason();
        }
        if (event instanceof AppraisalReliedOn relied) {
            return said(locale, "commune.entry.relied", relied.ruleSet(), title(relied.title(), locale));
        }
        if (event instanceof TitleConferred conferred) {
            return said(locale, "commune.entry.conferred", title(conferred.title(), locale), conferred.ruleSet());
        }
        if (event instanceof TitleWithdrawn withdrawn) {
            return said(
                    locale,
                    "commune.entry.title-withdrawn",
                    title(withdrawn.title(), locale),
                    withdrawn.criteria().toString().replaceAll("[\\[\\]]", ""),
                    withdrawn.reason());
        }
        if (event instanceof TitleLapsed lapsed) {
            return said(locale, "commune.entry.reason", title(lapsed.title(), locale), lapsed.reason());
        }
        TitleEntryWithdrawn mistake = (TitleEntryWithdrawn) event;
        return said(locale, "commune.entry.reason", title(((TitleEvent) mistake).title(), locale), mistake.reason());
    }

    String title(Title title, Locale locale) {
        return said(locale, "commune.title." + title.name());
    }

    String said(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
