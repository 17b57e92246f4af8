package org.progressledger.audit.evidence;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.progressledger.audit.EventWords;
import org.progressledger.audit.evidence.PackWords.Word;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.proof.Leaf;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** The words that the features have for their events, in both languages. */
record EvidenceWords(MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    SortedMap<String, Word> types(List<Leaf> leaves) {
        EventWords words = new EventWords(messages);
        return words(leaves, leaf -> leaf.event().type(), words::of);
    }

    SortedMap<String, Word> roles(List<Leaf> leaves) {
        return words(
                leaves,
                leaf -> MAPPER.readTree(leaf.event().metadata())
                        .path(EventMetadata.ROLE)
                        .asString(""),
                (role, locale) -> messages.getMessage("role." + role, null, role, locale));
    }

    private static SortedMap<String, Word> words(
            List<Leaf> leaves, Function<Leaf, String> naming, BiFunction<String, Locale, String> said) {
        SortedMap<String, Word> words = new TreeMap<>();
        leaves.stream()
                .map(naming)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name ->
                        words.put(name, new Word(said.apply(name, VIETNAMESE), said.apply(name, Locale.ENGLISH))));
        return words;
    }
}
