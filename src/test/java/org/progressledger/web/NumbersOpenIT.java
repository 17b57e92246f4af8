package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Declaration;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the pages with counts of communes, households and people, and follows each number. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NumbersOpenIT {

    private static final String TIMES = "effectiveOn=2026-06-30&boundaries=GEO-2025&knownAt=";
    private static final String BY_SET = "criteriaSet=NTM-2026&stage=SELF_ASSESSED&";

    private static final List<String> PAGES = List.of(
            "/provinces/19?",
            "/districts/167?",
            "/communes?" + BY_SET,
            "/communes/matrix?" + BY_SET,
            "/communes/progress?from=2026-03-15&" + BY_SET,
            "/figures/households?by=povertyClass,unit&",
            "/figures/people?by=povertyClass,unit&",
            "/figures/population-households?by=unit&",
            "/figures/population-persons?by=unit&",
            "/figures/criteria?by=criterion,verdict&",
            "/figures/criteria-met?by=criteriaSet,stage,met&",
            "/helpers?",
            "/audit/replay?area=province:19&position=999999&",
            "/figures/households/difference?fromEffectiveOn=2025-12-31&fromBoundaries=GEO-PRE&by=unit&",
            "/figures/population-persons/difference?fromEffectiveOn=2025-12-16&");

    /** Where numbers stand that are no figures, such as positions and days. */
    private static final List<String> OF_ENTRIES = List.of("/audit/periods/19:2025-Y1?");

    /** The forms have days of their own. */
    private static final List<String> FORMS = List.of(
            "/forms/1?area=province:19&closing=2026-06-30&",
            "/forms/1?area=05569@2025&closing=2026-06-30&",
            "/forms/3?area=province:19&from=2025-12-01&closing=2026-06-30&",
            "/forms/3?area=district:167&from=2025-12-31&closing=2026-06-30&",
            "/forms/ntm/05?from=2026-03-15&to=2026-06-30&" + BY_SET,
            "/forms/ntm/06?from=2026-03-15&to=2026-06-30&" + BY_SET);

    private static final int MOST_OF_A_PAGE = 5;

    private static final Pattern OPENS =
            Pattern.compile("/figures/[a-z-]+/events\\?.*|/forms/.*/cell\\?.*|/communes\\?.*show=.*|/helpers/.*");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile(
            "<(td(?= class=\"number| id=\"before| id=\"after)|dd(?! id=\"at))[^>]*>((?:(?!</\\1>).)*)</\\1>",
            Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\"><a href=\"(/communes/[0-9]{5}@[0-9]{4}/criteria|/households/)");

    private final Caller program;
    private final BookOfEverything book;
    private final LedgerCommands commands;

    NumbersOpenIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.program = new Caller(port);
        this.commands = commands;
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
    void a_number_that_opens_is_the_sum_of_the_events_or_the_number_of_the_rows_that_it_opens_into() {
        Map<String, Long> opened = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        addresses().forEach(address -> {
            opened.put(address, 0L);
            for (MatchResult link : some(numbersOn(address))) {
                String number = plain(link.group(2));
                long counted = counted(target(address, link));
                opened.merge(address, 1L, Long::sum);
                if (counted != Long.parseLong(number)) {
                    wrong.add("%s says %s, and %s opens into %d"
                            .formatted(address, number, target(address, link), counted));
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(opened).as("how many numbers of each page open").doesNotContainValue(0L);
    }

    private List<MatchResult> numbersOn(String address) {
        return LINK.matcher(page(address))
                .results()
                .filter(link -> plain(link.group(2)).matches("-?[0-9]+"))
                .filter(link -> OPENS.matcher(target(address, link)).matches())
                .toList();
    }

    /** A link may be seen from its page. */
    private static String target(String address, MatchResult link) {
        URI target = URI.create(address).resolve(link.group(1).replace("&amp;", "&"));
        return target.getRawPath() + "?" + target.getRawQuery();
    }

    /** From all over the page. */
    private static <T> List<T> some(List<T> all) {
        int step = all.size() / MOST_OF_A_PAGE + 1;
        return IntStream.range(0, all.size())
                .filter(index -> index % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** What the number of an address is by what it opens into. */
    private long counted(String target) {
        if (target.startsWith("/figures/")) {
            return sum(target);
        }
        return target.startsWith("/forms/")
                ? answer("/api" + target.replace("/cell?", "/cells?"))
                        .get("sum")
                        .asLong()
                : ROW.matcher(page(target)).results().count();
    }

    private long sum(String events) {
        long sum = 0;
        String next = "/api" + events + "&limit=500";
        while (!next.isEmpty()) {
            JsonNode page = answer(next);
            sum += page.get("lines")
                    .valueStream()
                    .mapToLong(line -> line.get("amount").asLong())
                    .sum();
            next = page.hasNonNull("next")
                    ? "/api" + events + "&limit=500&after=" + page.get("next").asLong()
                    : "";
        }
        return sum;
    }

    /** Without the forms, whose every cell CellsPropertyTest opens. */
    @Test
    @Order(2)
    void every_number_of_communes_households_and_people_on_the_pages_is_a_link() {
        List<String> plain = new ArrayList<>();
        addresses()
                .limit(PAGES.size())
                .forEach(address -> PLACE.matcher(page(address)).results().forEach(place -> {
                    String rest = plain(LINK.matcher(place.group(2)).replaceAll(""));
                    if (rest.matches("[0-9]+")) {
                        plain.add(address + " " + place.group());
                    }
                }));
        assertThat(plain).isEmpty();
    }

    @Test
    @Order(3)
    void the_usual_province_of_a_page_follows_from_what_was_recorded_until_its_basis() {
        long known = book.reached();
        List<String> before = usual(known);
        List<String> communes = answer("/api/communes?area=province:51&effectiveOn=2026-06-30")
                .get("communes")
                .valueStream()
                .map(commune -> commune.get("unit").asString())
                .limit(3)
                .toList();
        long reached = 0;
        for (String commune : communes) {
            HttpResponse<String> assessed = program.send(
                    "POST",
                    "/api/communes/" + commune + "/assessments",
                    """
                    {"criteriaSet": "NTM-2026", "stage": "SELF_ASSESSED", "results": [{"criterion": 1, "met": true}],
                     "decision": {"number": "9/QĐ-UBND", "date": "2026-03-01", "issuer": "UBND tỉnh Mẫu"}}""",
                    "Authorization",
                    BookOfEverything.RECORDER,
                    "Content-Type",
                    "application/json");
            assertThat(assessed.statusCode()).as(assessed.body()).isBetween(200, 202);
            reached = household(UnitId.parse(commune));
        }

        assertThat(usual(reached))
                .as("with what was recorded in another province")
                .doesNotContainAnyElementsOf(before);
        assertThat(usual(known)).as("on the basis of before").isEqualTo(before);
    }

    private long household(UnitId unit) {
        return commands.record(
                        new Actor("recorder", "RECORDER"),
                        Source.NONE,
                        () -> commands.send(new RecordReview(
                                HouseholdId.of(unit.code() + "-MAU"),
                                HouseholdExamples.at(unit),
                                HouseholdExamples.head(),
                                3,
                                HouseholdExamples.sheetFor(PovertyClass.POOR),
                                PovertyClass.POOR,
                                Cause.REVIEW,
                                Declaration.none(),
                                HouseholdExamples.decisionOf(2025))))
                .next();
    }

    /** Of which area pages and files speak that are asked for without one. */
    private List<String> usual(long knownAt) {
        String basis = "?" + TIMES + knownAt;
        return List.of(
                header("/provinces" + basis, "Location").replaceAll("\\?.*", ""),
                answer("/api/communes" + basis)
                        .get("basis")
                        .get("area")
                        .get("name")
                        .asString(),
                answer("/api/audit/backdating" + basis).get("area").asString() + " (entries)",
                header("/forms/1.xlsx?closing=2026-06-30&knownAt=" + knownAt, "Content-Disposition"));
    }

    private String header(String address, String name) {
        HttpResponse<String> answer =
                program.get(address, "Authorization", BookOfEverything.RECORDER, "Accept", "text/html");
        return answer.headers()
                .firstValue(name)
                .orElseThrow(() -> new AssertionError(address + " " + answer.statusCode() + " " + answer.body()));
    }

    private Stream<String> addresses() {
        return Stream.concat(
                Stream.of(PAGES, OF_ENTRIES).flatMap(List::stream).map(page -> page + TIMES + book.reached()),
                FORMS.stream().map(form -> form + "boundaries=GEO-2025&knownAt=" + book.reached()));
    }

    /** Its text, numbers without what stands between their digits. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .strip()
                .replaceAll("(?<=[0-9])[.,\\u00a0\\u202f](?=[0-9]{3})", "")
                .replace('\u2212', '-');
    }

    private JsonNode answer(String address) {
        HttpResponse<String> answer = program.get(address, "Authorization", BookOfEverything.RECORDER);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String page(String address) {
        HttpResponse<String> answer =
                program.get(address, "Authorization", BookOfEverything.RECORDER, "Accept", "text/html");
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
