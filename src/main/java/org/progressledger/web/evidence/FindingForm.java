package org.progressledger.web.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.progressledger.facts.Basis;
import org.progressledger.shared.PlainText;
import org.progressledger.territory.Boundaries;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The field on a page by which its reader says what is found there, and takes the evidence away.
 *
 * @param hidden the question of the page, by parameter
 */
public record FindingForm(String action, Map<String, String> hidden) {

    private static final String FINDINGS = "/api/evidence/findings";

    /**
     * @param question path and parameters of what the page shows, such as {@code /figures/households?area=province:19}
     * @param basis on which the page shows it
     */
    public static FindingForm of(String question, Basis basis, Boundaries boundaries) {
        UriComponents link = UriComponentsBuilder.fromUriString(question).build();
        Map<String, String> hidden = new TreeMap<>();
        link.getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) ->
                        hidden.put(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
        hidden.put("effectiveOn", basis.effectiveOn().toString());
        hidden.put("knownAt", Long.toString(basis.knownAt()));
        hidden.put("boundaries", boundaries.key());
        return new FindingForm(FINDINGS + link.getPath(), hidden);
    }

    public int longest() {
        return PlainText.LONGEST_SENTENCE;
    }
}
