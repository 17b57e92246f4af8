package org.progressledger.audit;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What kinds of events are called, by the words that their features have for them. The one place that knows where those are. */
public record EventWords(MessageSource messages) {

    /**
     * A kind in words. A test goes through all events of this version; what an older one left behind keeps its name.
     *
     * @param type stored name, such as {@code household.StatusRecognised}
     */
    public String of(String type, Locale locale) {
        String name = type.substring(type.indexOf('.') + 1);
        String hyphened = name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String[] keys = {"entry-type." + type, "fund-event." + name, "commune-event." + name, "entry." + hyphened};
        return messages.getMessage(new DefaultMessageSourceResolvable(keys, null, type), locale);
    }
}
