package org.progressledger.audit.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what kind of event a stored name means: those of the features where they have some, else the name itself. */
@Component
class EventWords {

    private final MessageSource messages;

    EventWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param type stored name, such as {@code household.StatusRecognised} */
    String of(String type, Locale locale) {
        String context = type.substring(0, type.indexOf('.'));
        String name = type.substring(type.indexOf('.') + 1);
        String key = context.equals("household") ? "entry." + kebab(name) : context + "-event." + name;
        String words = messages.getMessage(key, null, type, locale);
        return words == null ? type : words;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
