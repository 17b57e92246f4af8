package org.progressledger.audit.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.audit.evidence.PackWords.Word;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.Leaf;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.shared.VietnamTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events told for people, in Vietnamese with English beside. A function of nothing but what is in the pack, so that who
 * verifies it can write it again and compare: nobody can put another story beside true events.
 */
record AccountPage(PackBasis basis, PackWords words, List<Leaf> leaves, SignedNote checkpoint) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

    String html() {
        StringBuilder page = new StringBuilder(AccountFrame.START);
        cover(page);
        for (int index = 0; index < leaves.size(); index++) {
            event(page, index + 1, leaves.get(index), basis.events().get(index).effectiveOn());
        }
        return page.append(AccountFrame.END).toString();
    }

    private void cover(StringBuilder page) {
        Word kind = AccountFrame.kind(basis.kind());
        page.append("<h1>%s: %s</h1>\n".formatted(both(kind), escaped(basis.name())));
        page.append(AccountFrame.WARNING);
        page.append("<table>\n");
        basis.asked().forEach((parameter, value) -> row(page, new Word(parameter, ""), value));
        row(page, new Word("Biết đến vị trí", "Known at position"), Long.toString(basis.knownAt()));
        row(page, new Word("Số sự kiện", "Events"), Integer.toString(leaves.size()));
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        row(page, new Word("Sổ cái", "Ledger"), signed.origin());
        row(page, new Word("Số sự kiện đã ký", "Events signed"), Long.toString(signed.size()));
        row(page, new Word("Gốc cây băm", "Root of the tree"), signed.root().base64());
        page.append("</table>\n");
        page.append(AccountFrame.WHAT_IS_PROVED);
    }

    private void event(StringBuilder page, int number, Leaf leaf, LocalDate effectiveOn) {
        page.append("<section id=\"event-%d\">\n<h2>%d. %s</h2>\n<table>\n"
                .formatted(leaf.position(), number, both(words.type(leaf.event().type()))));
        row(page, new Word("Đúng từ ngày", "True from"), DAY.format(effectiveOn));
        row(page, new Word("Ghi vào sổ lúc", "Recorded at"), moment(leaf.recordedAt()));
        JsonNode metadata = json(leaf.event().metadata());
        row(page, new Word("Người ghi", "Recorded by"), text(metadata, EventMetadata.ACTOR));
        cells(page, new Word("Tư cách", "In the role of"), both(words.role(text(metadata, EventMetadata.ROLE))));
        JsonNode payload = json(leaf.event().payload());
        decision(payload)
                .ifPresentOrElse(
                        decision -> row(page, new Word("Theo quyết định", "By decision"), decision),
                        () -> row(page, new Word("Theo quyết định", "By decision"), "—"));
        source(metadata).ifPresent(source -> row(page, new Word("Đọc từ tệp", "Read from"), source));
        row(
                page,
                new Word("Vị trí trong sổ", "Position in the ledger"),
                "%d (%s #%d)"
                        .formatted(
                                leaf.position(),
                                leaf.event().stream(),
                                leaf.event().sequence()));
        page.append("</table>\n<table class=\"stored\">\n<caption>")
                .append(both(new Word("Nội dung đã lưu", "What is stored")))
                .append("</caption>\n");
        stored(page, "", payload);
        page.append("</table>\n</section>\n");
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant) + " (" + instant + ")";
    }

    private static Optional<String> source(JsonNode metadata) {
        List<String> parts = new ArrayList<>();
        for (String key : List.of(EventMetadata.SOURCE_FILE, EventMetadata.SOURCE_SHEET, EventMetadata.SOURCE_ROW)) {
            String part = text(metadata, key);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isString() ? value.stringValue() : "";
    }

    /** The first decision that stands anywhere in a payload: number, day and body that issued it. */
    private static Optional<String> decision(JsonNode node) {
        if (node.path("number").isString()
                && node.path("date").isString()
                && node.path("issuer").isString()) {
            return Optional.of("%s, %s, %s".formatted(text(node, "number"), text(node, "date"), text(node, "issuer")));
        }
        for (JsonNode part : node) {
            Optional<String> decision = decision(part);
            if (decision.isPresent()) {
                return decision;
            }
        }
        return Optional.empty();
    }

    /** Every value under the path that leads to it. */
    private void stored(StringBuilder page, String path, JsonNode node) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(member -> stored(
                            page, path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                stored(page, "%s[%d]".formatted(path, index), node.get(index));
            }
        } else {
            String value = node.isString() ? node.stringValue() : node.toString();
            row(page, new Word(path, ""), named(value));
        }
    }

    /** A unit is named beside its identity. */
    private String named(String value) {
        return Optional.ofNullable(words.units().get(value))
                .map(name -> value + " (" + name + ")")
                .orElse(value);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException unreadable) {
            return MAPPER.createObjectNode();
        }
    }

    private static void row(StringBuilder page, Word name, String value) {
        cells(page, name, escaped(value));
    }

    private static void cells(StringBuilder page, Word name, String html) {
        page.append("<tr><th>")
                .append(both(name))
                .append("</th><td>")
                .append(html)
                .append("</td></tr>\n");
    }

    private static String both(Word word) {
        return word.english().isEmpty() || word.english().equals(word.vietnamese())
                ? escaped(word.vietnamese())
                : "%s <span lang=\"en\">%s</span>".formatted(escaped(word.vietnamese()), escaped(word.english()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
