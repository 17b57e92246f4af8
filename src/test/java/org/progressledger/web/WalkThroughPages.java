package org.progressledger.web;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Follows the links of pages, two pages of each kind, and tells which links and forms lose the basis. */
final class WalkThroughPages {

    private static final int MOST_PAGES = 150;

    private final Function<String, HttpResponse<String>> get;
    private final Set<String> losing = new TreeSet<>();
    private int pages;

    WalkThroughPages(Function<String, HttpResponse<String>> get) {
        this.get = get;
    }

    void from(Collection<String> first) {
        Deque<String> waiting = new ArrayDeque<>(first);
        Set<String> seen = new HashSet<>();
        Map<String, Integer> shapes = new HashMap<>();
        while (!waiting.isEmpty() && pages < MOST_PAGES) {
            String address = waiting.poll();
            String shape = address.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9@][^/]*", "/…");
            if (!seen.add(address) || shapes.merge(shape, 1, Integer::sum) > 2) {
                continue;
            }
            HttpResponse<String> page = get.apply(address);
            if (page.statusCode() == 302) {
                waiting.add(page.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
                continue;
            }
            if (page.statusCode() != 200
                    || !page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            pages++;
            links(page.body()).forEach(link -> {
                if (carries(link)) {
                    waiting.add(link);
                } else {
                    losing.add(address.replaceAll("\\?.*", "") + " leads to " + link);
                }
            });
            forms(page.body())
                    .filter(form -> !keeps(form))
                    .forEach(form -> losing.add(address.replaceAll("\\?.*", "") + " has the form "
                            + form.substring(0, form.indexOf('>') + 1)));
        }
    }

    int pages() {
        return pages;
    }

    /** What leads to another basis, in words. */
    Set<String> losing() {
        return losing;
    }

    private static Stream<String> links(String page) {
        return Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"]*)\"[^>]*>")
                .matcher(page)
                .results()
                .filter(link -> !link.group().contains("id=\"reset-times\""))
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .filter(link ->
                        !link.startsWith("/assets/") && !link.startsWith("/v3/") && !link.startsWith("/swagger"));
    }

    private static boolean carries(String link) {
        Set<String> names = Arrays.stream(link.replaceFirst("#.*", "")
                        .replaceFirst("^[^?]*\\??", "")
                        .split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        return names.contains("knownAt")
                && names.contains("boundaries")
                && (names.contains("effectiveOn") || (link.startsWith("/forms") && names.contains("to")));
    }

    private static Stream<String> forms(String page) {
        return Pattern.compile("<form\\b[^>]*method=\"get\"[^>]*>.*?</form>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(form -> form.group());
    }

    private static boolean keeps(String form) {
        return form.contains("name=\"knownAt\"")
                && form.contains("name=\"boundaries\"")
                && (form.contains("name=\"effectiveOn\"") || form.contains("name=\"to\""));
    }
}
