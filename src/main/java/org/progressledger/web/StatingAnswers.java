package org.progressledger.web;

import org.progressledger.facts.StatedBasis;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the basis into JSON answers (decision 0242). */
@Component
public class StatingAnswers {

    private static final String NAME = "basis";

    private final JsonMapper json;

    StatingAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The answer with {@code basis} first, beside what it has there itself; an answer that is no object stays as it is. */
    public Object stating(Object answer, StatedBasis basis) {
        JsonNode tree = json.valueToTree(answer);
        if (!(tree instanceof ObjectNode own)) {
            return answer;
        }
        ObjectNode stated = json.valueToTree(basis);
        if (own.get(NAME) instanceof ObjectNode further) {
            stated.setAll(further);
        }
        ObjectNode whole = json.createObjectNode();
        whole.set(NAME, stated);
        own.remove(NAME);
        whole.setAll(own);
        return whole;
    }
}
