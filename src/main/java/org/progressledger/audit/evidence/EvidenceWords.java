package org.progressledger.audit.evidence;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.progressledger.audit.evidence.PackWords.Word;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.proof.Leaf;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import tools.jackson.databind.json.JsonMapper;

/** The words that the features have for their events, in both languages. */
record EvidenceWords(MessageSource messages) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    SortedMap<String, Word> types(List<Leaf> leaves) {
        return words(leaves, leaf -> leaf.event().type(), EvidenceWords::keysOfType);
    }

    SortedMap<String, Word> roles(List<Leaf> leaves) {
        return words(
                leaves,
                leaf -> MAPPER.readTree(leaf.event().metadata())
                        .path(EventMetadata.ROLE)
                        .asString(""),
                role -> List.of("role." + role));
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

    private SortedMap<String, Word> words(
            List<Leaf> leaves, Function<Leaf, String> naming, Function<String, List<String>> keys) {
        SortedMap<String, Word> words = new TreeMap<>();
        leaves.stream()
                .map(naming)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> words.put(
                        name,
                        new Word(
                                said(name, keys.apply(name), VIETNAMESE),
                                said(name, keys.apply(name), Locale.ENGLISH))));
        return words;
    }

    private String said(String name, List<String> keys, Locale locale) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys.toArray(String[]::new), null, name), locale);
    }
}
