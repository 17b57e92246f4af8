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

/**
 * States the basis in every JSON answer to a GET request as {@code basis}, with what else the answer itself has in it. An
 * answer that is an array, or that can be sent again as it is, has no room: it states it in the header alone.
 */
@ControllerAdvice
class BasisInAnswers implements ResponseBodyAdvice<Object> {

    private final StatingAnswers answers;

    BasisInAnswers(StatingAnswers answers) {
        this.answers = answers;
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
                        .map(noted -> answers.stating(answer, noted.basis()))
                        .orElse(answer)
                : answer;
    }
}
