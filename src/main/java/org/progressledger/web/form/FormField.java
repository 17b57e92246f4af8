package org.progressledger.web.form;

import java.util.List;

/**
 * A field as it is shown.
 *
 * @param path names of the components that lead to it, joined by dots, such as {@code decision.number}
 * @param label its words
 * @param hint further words, empty if there are none
 * @param required whether it must be filled in
 * @param longest most characters of a text; 0 for no limit of its own
 * @param choices what can be chosen; for a text, what is suggested
 * @param fields fields of a group
 * @param values what stands in it
 * @param faults what is wrong with it, in words
 */
public record FormField(
        String path,
        String label,
        String hint,
        Input input,
        boolean required,
        int longest,
        List<Choice> choices,
        List<FormField> fields,
        List<String> values,
        List<String> faults) {

    public FormField {
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
        values = List.copyOf(values);
        faults = List.copyOf(faults);
    }

    /** What stands in it, empty for nothing. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean isChosen(Choice choice) {
        return values.contains(choice.value());
    }
}
