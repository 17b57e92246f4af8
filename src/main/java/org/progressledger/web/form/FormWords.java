package org.progressledger.web.form;

import java.util.List;
import java.util.Locale;
import org.progressledger.shared.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The words of forms in the reader's language. A field is called by the message {@code field.<form>.<path>}, else {@code
 * field.<path>}, else {@code field.<component>}; its hint by the same with {@code .hint}. A constant says itself if it is
 * {@link Bilingual}, else by the message {@code <its-type>.<CONSTANT>}.
 */
public record FormWords(MessageSource messages, Locale locale) {

    String label(String form, Part part) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys(form, part, "")), locale);
    }

    String hint(String form, Part part) {
        return messages.getMessage(
                new DefaultMessageSourceResolvable(keys(form, part, ".hint"), new Object[0], ""), locale);
    }

    private static String[] keys(String form, Part part, String suffix) {
        return List.of(form + "." + part.path(), part.path(), part.name()).stream()
                .map(key -> "field." + key + suffix)
                .toArray(String[]::new);
    }

    /** A constant in words. */
    public String of(Enum<?> constant) {
        if (constant instanceof Bilingual word) {
            return locale.getLanguage().equals("en") ? word.english() : word.vietnamese();
        }
        String type = constant.getDeclaringClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return messages.getMessage(type + "." + constant.name(), new Object[0], locale);
    }

    String of(boolean answer) {
        return messages.getMessage(answer ? "form.yes" : "form.no", new Object[0], locale);
    }

    /** What is wrong with the form as a whole, in words. */
    public List<String> ofWhole(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.path().equals(Fault.WHOLE))
                .map(this::of)
                .toList();
    }

    /** A fault in words. */
    public String of(Fault fault) {
        return messages.getMessage(fault.message(), fault.arguments().toArray(), locale);
    }
}
