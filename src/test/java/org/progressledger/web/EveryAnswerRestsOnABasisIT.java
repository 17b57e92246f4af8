package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.web.AddressesThatAnswer.OF_A_DAY_OF_THEIR_OWN;
import static org.progressledger.web.AddressesThatAnswer.OF_NO_PROJECTION;
import static org.progressledger.web.AddressesThatAnswer.OF_ONE_HOUSEHOLD;
import static org.progressledger.web.AddressesThatAnswer.PACKS;
import static org.progressledger.web.AddressesThatAnswer.SAMPLES;
import static org.progressledger.web.AddressesThatAnswer.WITHOUT_TIMES;

import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryAnswerRestsOnABasisIT {

    private static final String DAY = "2026-06-30";
    private static final String DRAWING = "GEO-2025";

    private final Caller program;
    private final Caller browser;
    private final BookOfEverything book;
    private final CommitLog log;
    private final MongoOperations readModels;
    private final Collection<RequestMappingInfoHandlerMapping> mappings;
    private long position;

    EveryAnswerRestsOnABasisIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired CommitLog log,
            @Autowired MongoOperations readModels,
            @Autowired List<RequestMappingInfoHandlerMapping> mappings) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        this.book = new BookOfEverything(program, commands);
        this.log = log;
        this.readModels = readModels;
        this.mappings = mappings;
    }

    @BeforeAll
    void something_of_every_feature_is_recorded() {
        book.begin();
        position = book.reached();
        browser.logIn("decider", WholeApplication.PASSWORD);
    }

    @Test
    @Order(1)
    void whatever_answers_takes_the_two_times_or_says_why_not() {
        Map<String, List<HandlerMethod>> handlers = handlers();

        assertThat(handlers).hasSizeGreaterThan(100);
        List<String> wrong = new ArrayList<>();
        handlers.forEach((path, methods) -> {
            boolean takesTimes = methods.stream().allMatch(BasisOnPages::takesTimes);
            if (takesTimes && WITHOUT_TIMES.containsKey(path)) {
                wrong.add("GET " + path + " takes the two times: take it off AddressesThatAnswer.WITHOUT_TIMES");
            }
            if (takesTimes && !SAMPLES.containsKey(path) && !PACKS.contains(path)) {
                wrong.add(
                        "GET " + path
                                + " takes the two times: give it an address in AddressesThatAnswer.SAMPLES, by which it is tested");
            }
            if (takesTimes && !methods.stream().allMatch(EveryAnswerRestsOnABasisIT::canWait)) {
                wrong.add("GET " + path + " takes no atLeast: whoever has just recorded could not wait for it");
            }
            if (!takesTimes && !WITHOUT_TIMES.containsKey(path)) {
                wrong.add("GET " + path
                        + " takes no times: let it read a TimeChoice (or a record with knownAt) and determine"
                        + " its basis by LedgerTime, or name it in AddressesThatAnswer.WITHOUT_TIMES with the reason");
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(handlers.keySet())
                .as("what WITHOUT_TIMES and SAMPLES name is there")
                .containsAll(WITHOUT_TIMES.keySet())
                .containsAll(SAMPLES.keySet());
    }

    private static boolean canWait(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .map(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .filter(names -> names.contains("knownAt"))
                .allMatch(names -> names.contains("atLeast"));
    }

    private Map<String, List<HandlerMethod>> handlers() {
        Map<String, List<HandlerMethod>> handlers = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.progressledger.") && answersGet(info)) {
                info.getPatternValues()
                        .forEach(path -> handlers.computeIfAbsent(path, any -> new ArrayList<>())
                                .add(method));
            }
        }));
        return handlers;
    }

    private static boolean answersGet(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    @Test
    @Order(2)
    void every_answer_states_its_basis() {
        List<String> wrong = new ArrayList<>();
        SAMPLES.forEach((path, address) -> {
            HttpResponse<String> answer = get(fixed(address));
            String stated = answer.headers().firstValue(StatedBasis.HEADER).orElse("no " + StatedBasis.HEADER);
            boolean isAsAsked =
                    stated.matches("effective-on=\"%s\", known-at=%d, recorded-up-to=\"[^\"]+\", boundaries=\"%s\","
                                    .formatted(
                                            OF_A_DAY_OF_THEIR_OWN.contains(path) ? "2025-12-31" : DAY,
                                            position,
                                            DRAWING)
                            + " rule-sets=\\(\"POV-2022\".*\\)");
            if (answer.statusCode() == 302) {
                return;
            }
            if (answer.statusCode() != 200 || !isAsAsked) {
                wrong.add(path + ": " + answer.statusCode() + " " + stated + " "
                        + (answer.statusCode() == 200 ? "" : answer.body()));
                return;
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("application/json") && answer.body().startsWith("{")) {
                JsonNode basis = JsonMapper.shared().readTree(answer.body()).path("basis");
                boolean canBeSentAgain = Set.of("/api/rule-sets/{key}", "/api/criteria-sets/{key}")
                        .contains(path);
                if (!canBeSentAgain
                        && (basis.path("knownAt").asLong(-1) != position
                                || !stated.contains(basis.path("effectiveOn").asString(""))
                                || basis.path("recordedUpTo").asString("").isEmpty()
                                || !basis.path("boundaries").asString("").equals(DRAWING)
                                || basis.path("ruleSets").isEmpty())) {
                    wrong.add(path + " has no whole basis: " + basis);
                }
            }
            if (type.startsWith("text/html")
                    && !(answer.body().contains("id=\"fixed-address\"")
                            && answer.body().contains("id=\"recorded-up-to\"")
                            && answer.body().contains("class=\"time"))
                    && !path.startsWith("/forms")) {
                wrong.add(path + " has no time bar with the fixed address");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void nothing_answers_as_known_at_a_position_that_is_not_recorded_yet() {
        List<String> wrong = new ArrayList<>();
        SAMPLES.forEach((path, address) -> {
            HttpResponse<String> answer = get(knownAt(address, position + 1_000));
            if (answer.statusCode() != 302
                    && (answer.statusCode() != 400
                            || answer.headers().firstValue(StatedBasis.HEADER).isPresent()
                            || !answer.body()
                                    .contains(path.startsWith("/api/") ? "not-yet-recorded" : "Sổ chưa ghi tới đó"))) {
                wrong.add(path + ": " + answer.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void nothing_answers_on_a_basis_of_which_an_event_is_parked_and_everything_on_the_one_before() {
        List<String> wrong = new ArrayList<>();
        ParkedLetters ofAnother = new ParkedLetters(readModels, "household:05569-99999");
        ParkedLetters ofItsOwn = new ParkedLetters(readModels, "household:05569-00001");

        ofAnother.park(position - 1);
        SAMPLES.forEach((path, address) -> {
            boolean answers = OF_ONE_HOUSEHOLD.contains(path) || OF_NO_PROJECTION.contains(path);
            HttpResponse<String> answer = get(fixed(address));
            if (answer.statusCode() != 302 && lacksEvents(path, answer) == answers) {
                wrong.add(path + ": " + answer.statusCode());
            }
            HttpResponse<String> before = get(knownAt(address, position - 1));
            if (before.statusCode() == 503) {
                wrong.add(path + " of which nothing is parked: " + before.body());
            }
        });
        ofAnother.retried();
        ofItsOwn.park(position - 1);
        OF_ONE_HOUSEHOLD.forEach(path -> {
            HttpResponse<String> answer = get(fixed(SAMPLES.get(path)));
            if (!lacksEvents(path, answer)) {
                wrong.add(path + " of the household itself: " + answer.statusCode());
            }
        });
        ofItsOwn.retried();

        assertThat(wrong).isEmpty();
        assertThat(get(fixed("/households")).statusCode()).isEqualTo(200);
    }

    private static boolean lacksEvents(String path, HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.headers().firstValue(StatedBasis.HEADER).isEmpty()
                && answer.body().contains(path.startsWith("/api/") ? "events-lacking" : "Số liệu chưa đủ")
                && answer.body().contains("household:05569-");
    }

    @Test
    @Order(2)
    void every_file_states_its_whole_basis_within_itself() {
        Map<String, String> files = new TreeMap<>();
        handlers().keySet().stream().filter(SAMPLES::containsKey).forEach(path -> {
            if (path.endsWith(".{format:csv|xlsx}")) {
                String begin = path.substring(0, path.indexOf("{"));
                files.put(begin + "csv", begin + "csv");
                files.put(begin + "xlsx", begin + "xlsx");
            } else if (path.endsWith(".csv") || path.endsWith(".xlsx")) {
                files.put(path, SAMPLES.get(path));
            }
        });

        assertThat(files).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        files.forEach((path, address) -> {
            byte[] file = program.file(fixed(address), BookOfEverything.RECORDER);
            List<String> stated = path.endsWith(".csv") ? StatedInFile.ofCsv(file) : StatedInFile.ofWorkbook(file);
            String day = OF_A_DAY_OF_THEIR_OWN.contains(path) ? "2025-12-31" : DAY;
            boolean isWhole = stated.size() == 6
                    && stated.subList(0, 3).equals(List.of("Căn cứ", "effectiveOn " + day, "knownAt " + position))
                    && stated.get(3).startsWith("recordedUpTo ")
                    && stated.get(4).equals("boundaries " + DRAWING)
                    && stated.get(5).startsWith("ruleSets POV-2022");
            if (!isWhole) {
                wrong.add(path + " states " + stated);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void both_sides_of_a_difference_state_their_whole_basis() {
        JsonNode difference = JsonMapper.shared()
                .readTree(get(fixed(
                                "/api/figures/households/difference?fromEffectiveOn=2021-06-30&fromBoundaries=GEO-PRE"))
                        .body());

        assertThat(difference.path("from").path("boundaries").asString()).isEqualTo("GEO-PRE");
        assertThat(difference.path("from").path("effectiveOn").asString()).isEqualTo("2021-06-30");
        assertThat(difference.path("from").path("recordedUpTo").asString()).isNotEmpty();
        assertThat(difference.path("from").path("ruleSets").toString()).doesNotContain("POV-2022");
        assertThat(difference.path("to")).isEqualTo(difference.path("basis"));
    }

    @Test
    @Order(2)
    void every_page_with_events_has_the_proof_of_each() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/households/05569-00001", "household\\..+");
        pages.put("/audit/replay?household=05569-00001", "household\\..+");
        pages.put("/figures/households/events", "household\\..+");
        pages.put("/figures/population-persons/events", "population\\.PopulationReported");
        pages.put(
                "/audit/backdating?leastDays=1&type=population.PopulationReported", "population\\.PopulationReported");
        pages.put("/communes/05569@2025/criteria", "criteria\\.CriterionAssessed");
        pages.put(SAMPLES.get("/funds/allocation"), "allocation\\..+");
        pages.put(SAMPLES.get("/funds/statements/{list}"), "treasury-statement\\..+");
        pages.put("/units/05569@2025/heads", "head\\.HeadTookOffice");
        pages.put("/units/05569@2025", "territory\\..+");
        pages.put("/reorganisations/19/GEO-2025", "territory\\.ReorganisationDecided");
        pages.put("/audit/periods?province=19", "reporting-period\\.ReportingPeriodClosed");
        pages.put("/audit/periods/19:2025-Y1", "reporting-period\\.ReportingPeriodClosed");

        pages.forEach((path, type) -> {
            List<Long> positions = Pattern.compile("/api/proofs/events/(\\d+)\\.tlog-proof")
                    .matcher(get(fixed(path)).body())
                    .results()
                    .map(link -> Long.parseLong(link.group(1)))
                    .toList();
            assertThat(positions).as(path).isNotEmpty();
            assertThat(typeAt(positions.get(0))).as(path).matches(type);
        });
    }

    private String typeAt(long wanted) {
        try (CommitCursor commits = log.read(wanted)) {
            Commit commit = commits.next();
            return commit.events().get((int) (wanted - commit.position())).type();
        }
    }

    @Test
    @Order(3)
    void what_takes_no_times_states_what_is_recorded_by_now() {
        for (String path : List.of(
                "/lists",
                "/correction-batches",
                "/audit/projections",
                "/households/05569-00001/record/recognition",
                "/units/record/attribute",
                "/reorganisations/new",
                "/api/review-lists",
                "/api/correction-batches")) {
            HttpResponse<String> answer = get(fixed(path));
            assertThat(answer.headers().firstValue(StatedBasis.HEADER).orElse(""))
                    .as(path + " " + answer.statusCode())
                    .contains("known-at=");
            if (!path.startsWith("/api/")) {
                assertThat(answer.body()).as(path).contains("class=\"time", "id=\"shows-now\"");
            }
        }
    }

    @Test
    @Order(4)
    void links_and_forms_carry_the_basis_through_all_pages() {
        WalkThroughPages walk = new WalkThroughPages(this::get);
        walk.from(List.of(fixed("/"), fixed("/provinces/19")));

        assertThat(walk.losing()).isEmpty();
        assertThat(walk.pages()).isGreaterThan(40);
    }

    @Test
    @Order(5)
    void a_query_given_a_basis_answers_the_same_for_ever() {
        Map<String, String> before = answers();

        book.goOn();

        Map<String, String> after = answers();
        Map<String, String> moved = new TreeMap<>();
        before.forEach((path, bytes) -> {
            if (!bytes.equals(after.get(path))) {
                moved.put(path, difference(bytes, after.get(path)));
            }
        });
        assertThat(moved).isEmpty();
        assertThat(book.refused()).isEmpty();
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        SAMPLES.forEach((path, address) -> {
            String fixed = fixed(address);
            HttpResponse<String> answer = get(fixed + "&atLeast=" + book.reached());
            answers.put(path, answer.statusCode() + withoutTokens(answer.body()));
        });
        return answers;
    }

    /** The token against forged requests is of the request; the account and its language are the same. */
    private static String withoutTokens(String page) {
        Matcher tokens = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"|hx-headers=\"[^\"]*\"|atLeast=\\d+|"
                        + "name=\"atLeast\" value=\"\\d+\"")
                .matcher(page);
        return tokens.replaceAll("");
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return "…" + before.substring(Math.max(0, at - 80), Math.min(before.length(), at + 120)) + "… became …"
                + after.substring(Math.max(0, at - 80), Math.min(after.length(), at + 120)) + "…";
    }

    private String fixed(String address) {
        return knownAt(address, position);
    }

    private static String knownAt(String address, long known) {
        return address + (address.contains("?") ? "&" : "?") + "effectiveOn=" + DAY + "&knownAt=" + known
                + "&boundaries=" + DRAWING;
    }

    private HttpResponse<String> get(String address) {
        return address.startsWith("/api/")
                ? program.get(address, "Authorization", BookOfEverything.RECORDER, "Accept-Language", "vi")
                : browser.get(address, "Accept", "text/html", "Accept-Language", "vi");
    }
}
