package org.progressledger.web.form;

import java.util.List;

/**
 * What is wrong with a field.
 *
 * @param path of the field; empty for the form as a whole
 * @param message key of its words
 * @param arguments fill the places of the words
 */
public record Fault(String path, String message, List<Object> arguments) {

    /** The form as a whole. */
    public static final String WHOLE = "";

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault at(String path, String name, Object... arguments) {
        return new Fault(path, "form.fault." + name, List.of(arguments));
    }

    /** A fault whose words stand already. */
    public static Fault said(String path, String words) {
        return at(path, "said", words);
    }
}
