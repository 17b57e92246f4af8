package org.progressledger.audit.evidence;

import static org.progressledger.audit.evidence.AccountText.both;
import static org.progressledger.audit.evidence.AccountText.day;
import static org.progressledger.audit.evidence.AccountText.escaped;
import static org.progressledger.audit.evidence.AccountText.moment;
import static org.progressledger.audit.evidence.AccountText.unsigned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.proof.Leaf;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of a page: a section for each unit, and in it a table for each household or whatever else they are about. */
record AccountSections(PackWords words) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String HEAD =
            "<table>\n<tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr>\n"
                    .formatted(
                            unsigned(both("Đúng từ ngày", "True from")),
                            both("Sự kiện", "Event"),
                            both("Ghi vào sổ lúc", "Recorded at"),
                            both("Người ghi, tư cách", "Recorded by, in the role of"),
                            both("Theo quyết định", "By decision"),
                            both("Vị trí trong sổ", "Position in the ledger"));

    String html(PackPage page, List<Leaf> leaves) {
        StringBuilder html = new StringBuilder();
        String unit = "";
        String stream = "";
        for (int index = 0; index < leaves.size(); index++) {
            PackEntry entry = page.entries().get(index);
            if (index == 0 || !unit.equals(entry.unit()) || !stream.equals(entry.stream())) {
                html.append(index == 0 ? "" : "</table>\n");
                if (index == 0 || !unit.equals(entry.unit())) {
                    html.append("<h2 id=\"unit-%s\">%s</h2>\n"
                            .formatted(escaped(entry.unit()), unsigned(words.place(entry.unit()))));
                }
                html.append("<h3>").append(escaped(entry.stream())).append("</h3>\n");
                html.append(HEAD);
                unit = entry.unit();
                stream = entry.stream();
            }
            event(html, entry, leaves.get(index));
        }
        return html.append("</table>\n").toString();
    }

    private void event(StringBuilder html, PackEntry entry, Leaf leaf) {
        JsonNode metadata = json(leaf.event().metadata());
        JsonNode payload = json(leaf.event().payload());
        html.append("<tr id=\"event-%d\">".formatted(leaf.position()));
        cell(html, day(entry.effectiveOn()));
        cell(html, unsigned(both(words.type(leaf.event().type()))));
        cell(html, moment(leaf.recordedAt()));
        cell(
                html,
                escaped(text(metadata, EventMetadata.ACTOR)) + ", "
                        + unsigned(both(words.role(text(metadata, EventMetadata.ROLE)))));
        cell(html, escaped(decision(payload).orElse("—")));
        cell(html, "%d (#%d)".formatted(leaf.position(), leaf.event().sequence()));
        html.append("</tr>\n<tr class=\"stored\"><td colspan=\"6\">");
        value(html, both("Loại", "Type"), leaf.event().type());
        value(html, both("Tư cách", "Role"), text(metadata, EventMetadata.ROLE));
        source(metadata).ifPresent(source -> value(html, both("Đọc từ tệp", "Read from"), source));
        stored(html, "", payload);
        html.append("</td></tr>\n");
    }

    private static void cell(StringBuilder html, String content) {
        html.append("<td>").append(content).append("</td>");
    }

    /** @param name as it stands in the page */
    private static void value(StringBuilder html, String name, String value) {
        html.append("<span><b>")
                .append(name)
                .append("</b> ")
                .append(escaped(value))
                .append("</span>\n");
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
    private void stored(StringBuilder html, String path, JsonNode node) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(member -> stored(
                            html, path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                stored(html, "%s[%d]".formatted(path, index), node.get(index));
            }
        } else {
            value(html, escaped(path), named(node.isString() ? node.stringValue() : node.toString()));
        }
    }

    /** A unit is named beside its identity. */
    private String named(String value) {
        return words.unit(value)
                .map(name -> value + " (" + unsigned(name) + ")")
                .orElse(value);
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException unreadable) {
            return MAPPER.createObjectNode();
        }
    }
}
