package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@WholeApplication
class EveryPathNeedsALoginIT {

    private static final Set<String> OPEN = Set.of(
            "GET /login",
            "GET /actuator/health",
            "GET /actuator/health/**",
            "GET /checkpoint",
            "GET /checkpoint/cosigned",
            "GET /tile/{level:[0-9]+}/{*place}");

    private final Caller stranger;
    private final Collection<RequestMappingInfoHandlerMapping> mappings;

    EveryPathNeedsALoginIT(
            @Value("${local.server.port}") int port, @Autowired List<RequestMappingInfoHandlerMapping> mappings) {
        this.stranger = new Caller(port);
        this.mappings = mappings;
    }

    @Test
    void no_mapped_path_answers_a_stranger_but_health_the_login_page_and_the_hashes_of_the_log() {
        Set<String> requests = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EveryPathNeedsALoginIT::requests)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(requests)
                .contains("GET /api/households/{code}", "GET /actuator/prometheus", "GET /v3/api-docs", "GET /")
                .containsAll(OPEN);
        requests.removeAll(OPEN);
        assertThat(requests).allSatisfy(this::isRefused);
    }

    @Test
    void nor_does_anything_that_no_controller_maps() {
        assertThat(List.of(
                        "GET /nowhere",
                        "GET /swagger-ui/index.html",
                        "GET /webjars/swagger-ui/swagger-ui.css",
                        "GET /error",
                        "DELETE /login",
                        "GET /assets/../api/households",
                        "GET //api/households",
                        "GET /api/households/",
                        "GET /API/households"))
                .allSatisfy(this::isRefused);
    }

    @Test
    void static_files_and_health_are_open() {
        assertThat(stranger.get("/assets/progress-ledger.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private void isRefused(String request) {
        String method = request.substring(0, request.indexOf(' '));
        String path = request.substring(method.length() + 1)
                .replaceAll("\\{[^}]*}", "1")
                .replace("**", "1");

        HttpResponse<String> asProgram = stranger.send(method, path, "");
        HttpResponse<String> asBrowser = stranger.send(method, path, "", "Accept", "text/html");

        assertThat(asProgram.statusCode()).as(request).isIn(400, 401, 403);
        assertThat(
                        asBrowser.statusCode() == 302
                                ? asBrowser.headers().firstValue("Location").orElseThrow()
                                : "status " + asBrowser.statusCode())
                .as(request)
                .matches(".*/login|status 40[013]");
    }

    private static Stream<String> requests(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> method + " " + path));
    }
}
