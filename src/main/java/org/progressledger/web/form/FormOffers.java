package org.progressledger.web.form;

import java.util.List;
import java.util.Map;

/**
 * What a form offers beside the constants of types.
 *
 * @param choices by the path of a field: one of these must be chosen
 * @param suggestions by the type of a field: any of these can be typed
 * @param keys by the path of a field of which one can be chosen for each of several: these
 */
public record FormOffers(
        Map<String, List<Choice>> choices, Map<Class<?>, List<Choice>> suggestions, Map<String, List<Choice>> keys) {

    public static final FormOffers NONE = new FormOffers(Map.of(), Map.of(), Map.of());

    public FormOffers {
        choices = Map.copyOf(choices);
        suggestions = Map.copyOf(suggestions);
        keys = Map.copyOf(keys);
    }

    boolean isChosenFrom(String path) {
        return choices.containsKey(path);
    }

    List<Choice> of(Part part) {
        return choices.getOrDefault(part.path(), suggestions.getOrDefault(part.kind(), List.of()));
    }

    List<Choice> keysOf(Part part) {
        return keys.getOrDefault(part.path(), List.of());
    }
}
