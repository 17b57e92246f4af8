package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

@WholeApplication
class MeteredAddressesIT {

    /** What is counted of requests that no controller answers. */
    private static final Set<String> OF_NO_CONTROLLER =
            Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "/**", "/assets/**", "/webjars/**");

    private final Caller caller;
    private final MeterRegistry meters;
    private final int most;
    private final Set<String> patterns;

    MeteredAddressesIT(
            @Value("${local.server.port}") int port,
            @Value("${management.metrics.web.server.max-uri-tags}") int most,
            @Autowired MeterRegistry meters,
            @Autowired List<RequestMappingInfoHandlerMapping> mappings) {
        this.caller = new Caller(port);
        this.most = most;
        this.meters = meters;
        this.patterns = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void requests_are_counted_by_the_pattern_of_their_address_and_no_pattern_is_too_many() {
        String[] recorder = {"Authorization", Caller.basic("recorder", WholeApplication.PASSWORD)};
        for (int number = 1; number <= 3; number++) {
            for (String address : List.of(
                    "/api/households/METER-",
                    "/households/METER-",
                    "/api/units/METER-",
                    "/tile/0/METER-",
                    "/nowhere/METER-",
                    "/assets/METER-",
                    "/webjars/METER-",
                    "/v3/api-docs/METER-",
                    "/actuator/METER-")) {
                caller.get(address + number, recorder);
                caller.get(address + number);
            }
        }

        Set<String> counted = meters.find("http.server.requests").meters().stream()
                .map(meter -> meter.getId().getTag("uri"))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(counted).contains("/api/households/{code}");
        counted.removeAll(OF_NO_CONTROLLER);
        assertThat(patterns).containsAll(counted);
        assertThat(patterns.size() + OF_NO_CONTROLLER.size()).isLessThanOrEqualTo(most);
    }
}
