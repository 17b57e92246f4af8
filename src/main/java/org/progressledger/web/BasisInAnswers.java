package org.progressledger.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * States the basis in every JSON answer to a GET request as {@code basis}, with what else the answer itself has in it. An
 * answer that is an array, or that can be sent again as it is, has no room: it states it in the header alone.
 */
@ControllerAdvice
class BasisInAnswers implements ResponseBodyAdvice<Object> {

    private static final String NAME = "basis";

    private final JsonMapper json;

    BasisInAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return !handler.hasMethodAnnotation(CanBeSentAgain.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object answer,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return answer instanceof Record
                        && type.isCompatibleWith(MediaType.APPLICATION_JSON)
                        && request instanceof ServletServerHttpRequest asked
                ? Statements.of(asked.getServletRequest())
                        .map(noted -> stating(answer, noted.basis()))
                        .orElse(answer)
                : answer;
    }

    private Object stating(Object answer, StatedBasis basis) {
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
