package org.progressledger.report;

import java.util.Map;
import java.util.TreeMap;
import org.progressledger.ruleset.PovertyClass;

/** Both forms flattened, so that two ways of counting can be compared: {@code POOR 4 LIFE_EVENT} to households and persons. */
public final class FormText {

    private FormText() {}

    public static Map<String, Amount> of(MovementForms forms) {
        Map<String, Amount> flat = new TreeMap<>();
        add(flat, forms.poor());
        add(flat, forms.nearPoor());
        return flat;
    }

    private static void add(Map<String, Amount> flat, MovementForm form) {
        PovertyClass list = form.list();
        for (int number = 1; number <= 9; number++) {
            flat.put(list + " " + number, form.column(number));
        }
        form.decreases().forEach((cause, amount) -> flat.put(list + " 4 " + cause, amount));
        form.increases().forEach((cause, amount) -> flat.put(list + " 8 " + cause, amount));
        flat.values().removeIf(Amount.NONE::equals);
    }
}
