package org.progressledger.audit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.progressledger.audit.ListedEntry;
import org.progressledger.web.TimeChoice;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of what entries are about, on the same basis. */
record EntryLinks(TimeChoice time) {

    String of(ListedEntry listed) {
        String stream = listed.entry().stream();
        String subject = stream.substring(stream.indexOf(':') + 1);
        return switch (stream.substring(0, Math.max(0, stream.indexOf(':')))) {
            case "household" -> page("/households/{subject}", subject);
            case "allocation" -> page("/funds/allocation?id={subject}", subject);
            case "criteria", "title" -> page("/communes/{subject}/criteria", subject);
            case "head" -> page("/units/{subject}/heads", subject);
            default -> page("/units/{subject}", listed.recordedFor().toString());
        };
    }

    private String page(String path, String subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", subject);
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        time.effectiveOn().ifPresent(day -> add(link, values, "effectiveOn", day));
        time.knownAt().ifPresent(known -> add(link, values, "knownAt", known));
        time.boundaries().ifPresent(key -> add(link, values, "boundaries", key));
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void add(UriComponentsBuilder link, Map<String, Object> values, String name, Object value) {
        link.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }
}
