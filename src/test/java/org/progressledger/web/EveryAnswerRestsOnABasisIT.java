package org.progressledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.progressledger.WholeApplication;
import org.progressledger.facts.StatedBasis;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@TestPropertySource(
        properties = {
            "progress-ledger.access.users[2].name=decider",
            "progress-ledger.access.users[2].password-hash={noop}" + WholeApplication.PASSWORD,
            "progress-ledger.access.users[2].role=DECISION_MAKER"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryAnswerRestsOnABasisIT {

    /** What answers GET requests without the two times, and why. Their answers state what is recorded by now. */
    private static final Map<String, String> WITHOUT_TIMES = withoutTimes();

    private static Map<String, String> withoutTimes() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("/login", "nobody is signed in");
        reasons.put("/error", "an error is about the request");
        reasons.put("/api/forms", "names of the forms that the application has; nothing of the ledger");
        reasons.put("/api/figures", "names of the figures that can be asked; nothing of the ledger");
        String proof = "a proof is about the bytes of the ledger at a size that it names itself";
        Stream.of(
                        "/checkpoint",
                        "/checkpoint/cosigned",
                        "/tile/{level:[0-9]+}/{*place}",
                        "/tile/entries/{*place}",
                        "/api/proofs/inclusion",
                        "/api/proofs/consistency",
                        "/api/proofs/events/{position:[0-9]+}.tlog-proof",
                        "/api/ledger/export")
                .forEach(path -> reasons.put(path, proof));
        reasons.put("/audit", "leads to the first page of its kind");
        String sheet = "a sheet for recording offers what can be recorded now";
        Stream.of(
                        "/households/{code}/record/{kind}",
                        "/households/record/registration",
                        "/communes/{code}/record/{kind}",
                        "/funds/record/{kind}",
                        "/units/record/{kind}",
                        "/units/record/village-unit",
                        "/units/{unit}/heads/record/{kind}",
                        "/programmes/items/{kind}",
                        "/reorganisations/new",
                        "/audit/periods/record/{kind}")
                .forEach(path -> reasons.put(path, sheet));
        String list = "a list that was sent is a file beside the ledger; where it stands changes while it is worked on";
        Stream.of("/lists", "/lists/{id}", LISTS, LISTS + "/{id}", LISTS + "/{id}/progress", LISTS + "/{id}/problems")
                .forEach(path -> reasons.put(path, list));
        String batch = "a batch of corrections is looked at as it stands, because somebody is to decide about it now";
        Stream.of("/correction-batches", "/correction-batches/{id}", "/correction-batches/{id}/effect")
                .flatMap(path -> Stream.of(path, "/api" + path))
                .forEach(path -> reasons.put(path, batch));
        reasons.put("/api/correction-batches/{id}/entries", batch);
        reasons.put("/api/correction-batches/{id}/refusals", batch);
        reasons.put("/api/people/duplicates", "numbers recorded twice are looked through to be corrected now");
        String check = "a check compares what the read models hold now";
        Stream.of("/audit/projections", "/audit/projections/{projection}")
                .flatMap(path -> Stream.of(path, "/api" + path))
                .forEach(path -> reasons.put(path, check));
        return reasons;
    }

    private static final String LISTS = "/api/{lists:review-lists|criteria-lists|plan-lists|payment-lists}";

    /** An address for each path that takes the two times; what stands behind the question mark is more than they. */
    private static final Map<String, String> SAMPLES = samples();

    private static Map<String, String> samples() {
        Map<String, String> samples = new TreeMap<>();
        for (String path : List.of(
                "/",
                "/households",
                "/provinces",
                "/helpers",
                "/reviews",
                "/communes",
                "/communes/matrix",
                "/communes/progress",
                "/funds",
                "/funds/attention",
                "/funds/burn-up",
                "/funds/cube",
                "/funds/allocations",
                "/funds/reconciliation",
                "/forms",
                "/forms/ntm",
                "/forms/ntm/07",
                "/forms/ntm/09",
                "/forms/ntm/11",
                "/forms/ntm/12",
                "/forms/ntm/07.xlsx",
                "/forms/ntm/09.xlsx",
                "/forms/ntm/11.xlsx",
                "/forms/ntm/12.xlsx",
                "/forms.xlsx",
                "/api/forms/ntm/07",
                "/api/forms/ntm/09",
                "/api/forms/ntm/11",
                "/api/forms/ntm/12",
                "/units",
                "/reorganisations",
                "/programmes",
                "/budget-units",
                "/codes",
                "/rule-sets",
                "/criteria-sets",
                "/audit/backdating",
                "/audit/periods",
                "/audit/replay",
                "/api/households",
                "/api/reviews",
                "/api/counts/households",
                "/api/counts/reviews",
                "/api/unassigned-villages",
                "/api/populations",
                "/api/units",
                "/api/reorganisations",
                "/api/programmes",
                "/api/budget-units",
                "/api/codes",
                "/api/rule-sets",
                "/api/criteria-sets",
                "/api/review-procedures",
                "/api/communes",
                "/api/communes/matrix",
                "/api/communes/progress",
                "/api/funds",
                "/api/funds/attention",
                "/api/funds/burn-up",
                "/api/funds/cube",
                "/api/funds/cube.csv",
                "/api/funds/cube.xlsx",
                "/api/funds/allocations",
                "/api/funds/reconciliation",
                "/api/funds/reconciliation.csv",
                "/api/audit/backdating",
                "/api/audit/backdating/entries",
                "/api/audit/backdating.csv",
                "/api/audit/periods")) {
            samples.put(path, path);
        }
        samples.put("/households/{code}", "/households/05569-00001");
        samples.put("/api/households/{code}", "/api/households/05569-00001");
        samples.put("/api/households/{code}/timeline", "/api/households/05569-00001/timeline");
        samples.put("/api/households/{code}/members", "/api/households/05569-00001/members");
        samples.put("/api/households/{code}/help", "/api/households/05569-00001/help");
        samples.put("/provinces/{code}", "/provinces/19");
        samples.put("/districts/{code}", "/districts/167");
        samples.put("/former-provinces/{code}", "/former-provinces/06");
        samples.put("/helpers/{code}", "/helpers/05569@2025");
        samples.put("/communes/{code}", "/communes/05569@2025");
        samples.put("/communes/{unit}/criteria", "/communes/05569@2025/criteria");
        samples.put("/unassigned/{province}", "/unassigned/19");
        samples.put("/unassigned-villages/{unit}", "/unassigned-villages/05569@2025?village=Nowhere");
        samples.put(
                "/api/unassigned-villages/{unit}/effect", "/api/unassigned-villages/05569@2025/effect?village=Nowhere");
        samples.put("/units/{unit}", "/units/05569@2025");
        samples.put("/api/units/{unit}", "/api/units/05569@2025");
        samples.put("/units/{unit}/heads", "/units/05569@2025/heads");
        samples.put("/api/units/{unit}/heads", "/api/units/05569@2025/heads");
        samples.put("/reorganisations/{province}/{key}", "/reorganisations/19/GEO-2025");
        samples.put("/api/reorganisations/{province}/{key}", "/api/reorganisations/19/GEO-2025");
        samples.put("/rule-sets/{key}", "/rule-sets/POV-2022");
        samples.put("/api/rule-sets/{key}", "/api/rule-sets/POV-2022");
        samples.put("/criteria-sets/{key}", "/criteria-sets/NTM-2026");
        samples.put("/api/criteria-sets/{key}", "/api/criteria-sets/NTM-2026");
        samples.put("/api/communes/{unit}/criteria", "/api/communes/05569@2025/criteria");
        samples.put("/api/communes/{unit}/titles/conditions", "/api/communes/05569@2025/titles/conditions");
        samples.put("/api/communes/results.{format:csv|xlsx}", "/api/communes/results.csv");
        samples.put("/api/communes/results-form.{format:csv|xlsx}", "/api/communes/results-form.xlsx");
        String allocation = "?id=" + UriUtils.encode(BookOfEverything.ALLOCATION, StandardCharsets.UTF_8);
        samples.put("/funds/allocation", "/funds/allocation" + allocation);
        samples.put("/api/funds/allocation", "/api/funds/allocation" + allocation);
        samples.put("/forms/{number}", "/forms/1");
        samples.put("/forms/{number}.xlsx", "/forms/1.xlsx");
        samples.put("/api/forms/{number}", "/api/forms/1?area=province:19");
        samples.put("/forms/ntm/{number}", "/forms/ntm/05");
        samples.put("/forms/ntm/{number}.xlsx", "/forms/ntm/05.xlsx");
        samples.put("/api/forms/ntm/{number}", "/api/forms/ntm/05");
        samples.put("/forms/{number}/cell", "/forms/1/cell?row=total&column=poorHouseholds");
        samples.put("/api/forms/{number}/cells", "/api/forms/1" + cells("total", "poorHouseholds&area=province:19"));
        samples.put(
                "/api/forms/{number}/cells.csv",
                "/api/forms/1" + cellsFile("total", "poorHouseholds&area=province:19"));
        samples.put("/forms/ntm/{number}/cell", "/forms/ntm/05/cell?row=1&column=all.closing");
        samples.put("/api/forms/ntm/{number}/cells", "/api/forms/ntm/05" + cells("1", "all.closing"));
        samples.put("/api/forms/ntm/{number}/cells.csv", "/api/forms/ntm/05" + cellsFile("1", "all.closing"));
        for (String number : List.of("07", "11")) {
            addMoneyCells(samples, number, "plan");
        }
        for (String number : List.of("09", "12")) {
            addMoneyCells(samples, number, "plan.total");
        }
        samples.put("/audit/periods/{period}", "/audit/periods/19:2025-Y1");
        samples.put("/api/audit/periods/{period}", "/api/audit/periods/19:2025-Y1");
        samples.put("/api/audit/periods/{period}/entries", "/api/audit/periods/19:2025-Y1/entries");
        samples.put("/api/audit/periods/{period}/entries.csv", "/api/audit/periods/19:2025-Y1/entries.csv");
        samples.put("/funds/statements/{list}", "/funds/statements/" + BookOfEverything.STATEMENT);
        samples.put("/api/funds/statements/{list}", "/api/funds/statements/" + BookOfEverything.STATEMENT);
        samples.put("/figures", "/figures");
        String households = "/figures/households";
        for (String part : List.of("", "/difference", "/events")) {
            samples.put("/figures/{key}" + part, households + part);
            samples.put("/api/figures/{key}" + part, "/api" + households + part);
            samples.put("/api/figures/{key}" + part + ".csv", "/api" + households + part + ".csv");
        }
        samples.put("/api/figures/{key}/series", "/api" + households + "/series");
        samples.put("/api/figures/{key}/series.csv", "/api" + households + "/series.csv");
        samples.put("/api/audit/replay", "/api/audit/replay?household=05569-00001");
        samples.put("/api/audit/replay/step", "/api/audit/replay/step?household=05569-00001");
        return samples;
    }

    private static void addMoneyCells(Map<String, String> samples, String number, String column) {
        String form = "/forms/ntm/" + number;
        samples.put(form + "/cell", form + "/cell?row=1&column=" + column);
        samples.put("/api" + form + "/cells", "/api" + form + cells("1", column));
        samples.put("/api" + form + "/cells.csv", "/api" + form + cellsFile("1", column));
    }

    private static String cells(String row, String column) {
        return "/cells?row=" + row + "&column=" + column;
    }

    private static String cellsFile(String row, String column) {
        return "/cells.csv?row=" + row + "&column=" + column;
    }

    /** They hold their basis inside and the newest checkpoint with it, and have tests of their own. */
    private static final Set<String> PACKS = Set.of(
            "/api/evidence/households/{code}",
            "/api/evidence/units/{unit}",
            "/api/evidence/forms/{number}",
            "/api/evidence/forms/ntm/{number}",
            "/api/evidence/forms/ntm/07",
            "/api/evidence/forms/ntm/09",
            "/api/evidence/forms/ntm/11",
            "/api/evidence/forms/ntm/12",
            "/api/evidence/findings/figures/{key}",
            "/api/evidence/findings/late-entries",
            "/api/evidence/findings/periods/{period}");

    /** Pages whose question has a day of its own, which their answers state. */
    private static final Set<String> OF_A_DAY_OF_THEIR_OWN = Set.of(
            "/audit/periods/{period}",
            "/api/audit/periods/{period}",
            "/api/audit/periods/{period}/entries",
            "/api/audit/periods/{period}/entries.csv");

    private static final String DAY = "2026-06-30";
    private static final String DRAWING = "GEO-2025";

    private final Caller program;
    private final Caller browser;
    private final BookOfEverything book;
    private final CommitLog log;
    private final Collection<RequestMappingInfoHandlerMapping> mappings;
    private long position;

    EveryAnswerRestsOnABasisIT(
            @Value("${local.server.port}") int port,
            @Autowired LedgerCommands commands,
            @Autowired CommitLog log,
            @Autowired List<RequestMappingInfoHandlerMapping> mappings) {
        this.program = new Caller(port);
        this.browser = new Caller(port);
        this.book = new BookOfEverything(program, commands);
        this.log = log;
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
                wrong.add("GET " + path + " takes the two times: take it off WITHOUT_TIMES");
            }
            if (takesTimes && !SAMPLES.containsKey(path) && !PACKS.contains(path)) {
                wrong.add("GET " + path + " takes the two times: give it an address in SAMPLES, by which it is tested");
            }
            if (!takesTimes && !WITHOUT_TIMES.containsKey(path)) {
                wrong.add("GET " + path
                        + " takes no times: let it read a TimeChoice (or a record with knownAt) and determine"
                        + " its basis by LedgerTime, or name it in WITHOUT_TIMES with the reason");
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(handlers.keySet())
                .as("what WITHOUT_TIMES and SAMPLES name is there")
                .containsAll(WITHOUT_TIMES.keySet())
                .containsAll(SAMPLES.keySet());
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
            List<String> stated = path.endsWith(".csv") ? firstLine(file) : lastSheet(file);
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

    private static List<String> firstLine(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return List.of(text.lines().findFirst().orElse("").replace("\uFEFF", "").split(";"));
    }

    private static List<String> lastSheet(byte[] file) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> cells = new ArrayList<>();
            workbook.getSheetAt(workbook.getNumberOfSheets() - 1)
                    .getRow(0)
                    .forEach(cell -> cells.add(cell.getStringCellValue()));
            return cells;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        pages.put("/communes/05569@2025/criteria", "commune\\.CriterionAssessed");
        pages.put(SAMPLES.get("/funds/allocation"), "fund\\..+");
        pages.put(SAMPLES.get("/funds/statements/{list}"), "intake\\..+");
        pages.put("/units/05569@2025/heads", "accountability\\.HeadTookOffice");
        pages.put("/units/05569@2025", "territory\\..+");
        pages.put("/reorganisations/19/GEO-2025", "territory\\.ReorganisationDecided");
        pages.put("/audit/periods?province=19", "audit\\.ReportingPeriodClosed");
        pages.put("/audit/periods/19:2025-Y1", "audit\\.ReportingPeriodClosed");

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
        Deque<String> waiting = new ArrayDeque<>(List.of(fixed("/"), fixed("/provinces/19")));
        Set<String> seen = new HashSet<>();
        Map<String, Integer> shapes = new HashMap<>();
        Set<String> losing = new TreeSet<>();
        int pages = 0;
        while (!waiting.isEmpty() && pages < 150) {
            String address = waiting.poll();
            String shape = address.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9@][^/]*", "/…");
            if (!seen.add(address) || shapes.merge(shape, 1, Integer::sum) > 2) {
                continue;
            }
            HttpResponse<String> page = get(address);
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
        assertThat(losing).isEmpty();
        assertThat(pages).isGreaterThan(40);
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
        return address + (address.contains("?") ? "&" : "?") + "effectiveOn=" + DAY + "&knownAt=" + position
                + "&boundaries=" + DRAWING;
    }

    private HttpResponse<String> get(String address) {
        return address.startsWith("/api/")
                ? program.get(address, "Authorization", BookOfEverything.RECORDER, "Accept-Language", "vi")
                : browser.get(address, "Accept", "text/html", "Accept-Language", "vi");
    }
}
