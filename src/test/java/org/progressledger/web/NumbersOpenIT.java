package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.WholeApplication;
import org.progressledger.ledger.axon.LedgerCommands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the pages with counts of communes, households and people, and follows each number. */
@WholeApplication
@TestPropertySource(
        properties = {
            "progress-ledger.access.users[2].name=decider",
            "progress-ledger.access.users[2].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[2].role=DECISION_MAKER"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NumbersOpenIT {

    private static final String TIMES = "effectiveOn=2026-06-30&boundaries=GEO-2025&knownAt=";

    /** The pages, and what their numbers in words of the page are that open nothing, and why. */
    private static final List<String> PAGES = List.of(
            "/provinces/19?",
            "/districts/167?",
            "/helpers?",
            "/reviews?",
            "/communes?stage=SELF_ASSESSED&",
            "/communes/matrix?stage=SELF_ASSESSED&",
            "/communes/progress?stage=SELF_ASSESSED&from=2025-12-31&",
            "/figures/households?by=povertyClass,unit&",
            "/figures/people?by=povertyClass,unit&",
            "/figures/population-households?by=unit&",
            "/figures/population-persons?by=unit&",
            "/figures/criteria?by=criterion,verdict&",
            "/figures/criteria-met?by=criteriaSet,assessmentStage,met&");

    /** The forms have days of their own. */
    private static final List<String> FORMS = List.of(
            "/forms/1?area=province:19&closing=2026-06-30&",
            "/forms/1?area=05569@2025&closing=2026-06-30&",
            "/forms/2?area=province:19&from=2025-12-01&closing=2026-06-30&",
            "/forms/3?area=district:167&from=2025-12-31&closing=2026-06-30&",
            "/forms/ntm/05?stage=SELF_ASSESSED&criteriaSet=NTM-2026&from=2025-12-31&to=2026-06-30&",
            "/forms/ntm/06?stage=SELF_ASSESSED&criteriaSet=NTM-2026&from=2025-12-31&to=2026-06-30&");

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("<(td|dd)([^>]*)>((?:(?!</\\1>).)*)</\\1>", Pattern.DOTALL);

    private final Caller program;
    private final BookOfEverything book;

    NumbersOpenIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.book = new BookOfEverything(program, commands);
    }

    @BeforeAll
    void something_is_recorded_corrected_and_recorded_late() {
        book.begin();
        book.goOn();
        assertThat(book.refused()).isEmpty();
    }

    @Test
    @Order(1)
    void a_number_that_opens_into_events_is_the_figure_that_they_add_up_to() {
        Map<String, Long> followed = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        addresses().forEach(address -> {
            for (MatchResult link : links(page(address))) {
                String target = link.group(1).replace("&amp;", "&");
                String text = plain(link.group(2));
                if (target.matches("/figures/[a-z-]+/events\\?.*") && text.matches("-?[0-9]+")) {
                    long figure = total(target);
                    followed.merge(address, 1L, Long::sum);
                    if (figure != Long.parseLong(text)) {
                        wrong.add("%s says %s, and %s is %d".formatted(address, text, target, figure));
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(followed.keySet()).as("pages with numbers that open").hasSizeGreaterThan(12);
        System.out.println("FOLLOWED " + followed);
    }

    @Test
    @Order(2)
    void what_is() {
        addresses().forEach(address -> {
            TreeSet<String> plain = new TreeSet<>();
            PLACE.matcher(page(address)).results().forEach(place -> {
                String rest = plain(LINK.matcher(place.group(3)).replaceAll(""));
                if (rest.matches(".*[0-9].*")) {
                    plain.add(place.group(2) + ": " + place.group(3).strip());
                }
            });
            System.out.println("PLAIN " + address + " " + plain);
        });
    }

    private Stream<String> addresses() {
        return Stream.concat(
                PAGES.stream().map(page -> page + TIMES + book.reached()),
                FORMS.stream().map(form -> form + "boundaries=GEO-2025&knownAt=" + book.reached()));
    }

    private static List<MatchResult> links(String page) {
        return LINK.matcher(page).results().toList();
    }

    /** Its text, numbers without what stands between their digits. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .strip()
                .replaceAll("(?<=[0-9])[.,\\u00a0\\u202f](?=[0-9]{3})", "")
                .replace('\u2212', '-');
    }

    private long total(String events) {
        String value = "/api" + events.replaceFirst("/events\\?", "?");
        HttpResponse<String> answer = program.get(value, "Authorization", BookOfEverything.RECORDER);
        assertThat(answer.statusCode()).as(value + " " + answer.body()).isEqualTo(200);
        JsonNode figure = JsonMapper.shared().readTree(answer.body());
        return figure.get("total").asLong();
    }

    private String page(String address) {
        HttpResponse<String> answer =
                program.get(address, "Authorization", BookOfEverything.RECORDER, "Accept", "text/html");
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
