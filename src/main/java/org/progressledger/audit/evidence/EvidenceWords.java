package org.progressledger.audit.evidence;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.progressledger.audit.EventWords;
import org.progressledger.audit.evidence.PackWords.Word;
import org.springframework.context.MessageSource;

/** The words that the features have for their events, in both languages. */
record EvidenceWords(MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    SortedMap<String, Word> types(Collection<String> types) {
        return words(types, new EventWords(messages)::of);
    }

    SortedMap<String, Word> roles(Collection<String> roles) {
        return words(roles, (role, locale) -> messages.getMessage("role." + role, null, role, locale));
    }

    private static SortedMap<String, Word> words(Collection<String> names, BiFunction<String, Locale, String> said) {
        SortedMap<String, Word> words = new TreeMap<>();
        names.forEach(name -> words.computeIfAbsent(
                name, any -> new Word(said.apply(name, VIETNAMESE), said.apply(name, Locale.ENGLISH))));
        return words;
    }
}
