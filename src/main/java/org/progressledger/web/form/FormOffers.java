package org.progressledger.web.form;

import java.util.List;
import java.util.Map;

/**
 * What a form offers beside the constants of types.
 *
 * @param choices by the path of a field: one of these must be chosen
 * @param suggestions by the type of a field: any of these can be typed
 */
public record FormOffers(Map<String, List<Choice>> choices, Map<Class<?>, List<Choice>> suggestions) {

    public static final FormOffers NONE = new FormOffers(Map.of(), Map.of());

    public FormOffers {
        choices = Map.copyOf(choices);
        suggestions = Map.copyOf(suggestions);
    }

    boolean isChosenFrom(String path) {
        return choices.containsKey(path);
    }

    List<Choice> of(Part part) {
        return choices.getOrDefault(part.path(), suggestions.getOrDefault(part.kind(), List.of()));
    }
}
