package org.progressledger.audit.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.audit.evidence.PackWords.Word;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The words that the features have for their events, in both languages. */
record EvidenceWords(MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    SortedMap<String, Word> types(Collection<String> types) {
        return words(types, EvidenceWords::keysOfType);
    }

    SortedMap<String, Word> roles(Collection<String> roles) {
        return words(roles, role -> List.of("role." + role));
    }

    private static List<String> keysOfType(String type) {
        String context = type.substring(0, Math.max(0, type.indexOf('.')));
        String name = type.substring(type.indexOf('.') + 1);
        String hyphened = name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return List.of(
                "entry-type." + type,
                context + "-event." + name,
                "fund-event." + name,
                "commune-event." + name,
                "entry." + hyphened);
    }

    private SortedMap<String, Word> words(Collection<String> names, Function<String, List<String>> keys) {
        SortedMap<String, Word> words = new TreeMap<>();
        names.forEach(name -> words.computeIfAbsent(
                name,
                any -> new Word(
                        said(name, keys.apply(name), VIETNAMESE), said(name, keys.apply(name), Locale.ENGLISH))));
        return words;
    }

    private String said(String name, List<String> keys, Locale locale) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys.toArray(String[]::new), null, name), locale);
    }
}
