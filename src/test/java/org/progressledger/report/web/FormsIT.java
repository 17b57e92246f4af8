package org.progressledger.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.population.PopulationCommand.ReportPopulation;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryCommand.RenameUnit;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms from the command to the figure on the page, in the file and in the answer to a program. */
@WholeApplication
@OwnBook
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

    private static final String LEADER = Caller.basic("leader", WholeApplication.PASSWORD);
    private static final UnitId DINH_HOA = UnitId.parse("05569@2025");
    private static final DecisionReference DECISION =
            new DecisionReference("1486/QĐ-UBND", LocalDate.of(2025, 12, 12), "UBND xã Định Hóa");

    private final int port;
    private final Caller program;
    private final LedgerCommands commands;
    private long recorded;

    FormsIT(@Value("${local.server.port}") int port, @Autowired LedgerCommands commands) {
        this.port = port;
        this.program = new Caller(port);
        this.commands = commands;
    }

    @BeforeAll
    void two_poor_and_one_near_poor_of_two_hundred() {
        recorded = commands.record(new Actor("recorder", "RECORDER"), Source.NONE, () -> {
                    commands.send(review(1, PovertyClass.POOR));
                    commands.send(review(2, PovertyClass.POOR));
                    commands.send(review(3, PovertyClass.NEAR_POOR));
                    return commands.send(
                            new ReportPopulation(DINH_HOA, 200, 800, LocalDate.of(2025, 12, 12), DECISION));
                })
                .next();
    }

    @Test
    void the_fifteen_forms_are_offered() {
        JsonNode forms = get("/api/forms");

        assertThat(forms).hasSize(15);
        assertThat(forms.get(1).get("needsPeriod").asBoolean()).isTrue();
    }

    @Test
    void a_form_names_its_basis_and_stays_as_it_was_whatever_is_recorded_later() {
        JsonNode form = get("/api/forms/1" + basis());

        assertThat(form.get("basis").get("area").asString()).isEqualTo("05569@2025");
        assertThat(form.get("basis").get("knownAt").asLong()).isEqualTo(recorded);
        assertThat(form.get("basis").get("boundaries").asString()).isEqualTo("GEO-2025");
        assertThat(form.get("basis").get("ruleSet").asString()).isEqualTo("POV-2022");
        assertThat(cell(form, "poorHouseholds").asLong()).isEqualTo(2);
        assertThat(cell(form, "poorHouseholdShare").decimalValue()).isEqualByComparingTo("1.00");

        commands.record(
                new Actor("recorder", "RECORDER"), Source.NONE, () -> commands.send(review(4, PovertyClass.POOR)));

        assertThat(get("/api/forms/1" + basis())).isEqualTo(form);
    }

    @Test
    void a_name_that_is_recorded_later_stands_on_no_form_of_an_older_basis() {
        long renamed = commands.record(
                        new Actor("leader", "DECISION_MAKER"),
                        Source.NONE,
                        () -> commands.send(
                                new RenameUnit("19", DINH_HOA, "Định Hóa Mẫu", LocalDate.of(2025, 12, 20), DECISION)))
                .next();
        String province = "?area=province:19&from=2025-07-01&to=2025-12-31&knownAt=";

        assertThat(page("/forms/1" + province + recorded).body())
                .contains("Xã Định Hóa")
                .doesNotContain("Định Hóa Mẫu");
        assertThat(page("/forms/1" + province + renamed).body()).contains("Xã Định Hóa Mẫu");
    }

    @Test
    void every_form_is_a_page_with_its_basis_and_leads_to_the_lists_of_the_commune() {
        for (int number = 1; number <= 15; number++) {
            HttpResponse<String> page = page("/forms/" + number + basis());

            assertThat(page.statusCode()).as("form %d", number).isEqualTo(200);
            assertThat(page.body()).contains("Số liệu tính đến 31/12/2025, sổ cái vị trí " + grouped(recorded));
        }
        assertThat(page("/forms/1" + basis()).body())
                .contains("/communes/05569@2025?effectiveOn=2025-12-31&amp;knownAt=" + recorded);
        assertThat(page("/forms/14" + basis()).body()).contains("Lý Văn Mẫu 1").doesNotContain("999000000001");
    }

    @Test
    void a_number_in_a_form_opens_into_the_households_that_make_it_up_at_the_same_basis() {
        String form = page("/forms/1" + basis()).body();
        String link = HtmlUtils.htmlUnescape(
                form.replaceAll("(?s).*href=\"(1/cell[^\"]*row=05569%402025&amp;column=poorPersons)\".*", "$1"));
        String cell = page("/forms/" + link).body();

        assertThat(link).startsWith("1/cell?").contains("knownAt=" + recorded, "boundaries=GEO-2025");
        assertThat(cell)
                .contains("id=\"value\">8<", "id=\"sum\">8<", "Số liệu tính đến 31/12/2025")
                .contains("/households/FORM-1?effectiveOn=2025-12-31&amp;knownAt=" + recorded)
                .contains(">FORM-2<")
                .doesNotContain("FORM-3");
        JsonNode opened = get("/api/forms/2/cells" + basis() + "&row=total&column=households.7");
        assertThat(opened.get("cell").asLong()).isEqualTo(2);
        assertThat(opened.get("sum").asLong()).isEqualTo(2);
        assertThat(opened.get("basis").get("knownAt").asLong()).isEqualTo(recorded);
        assertThat(opened.get("parts").get(0).get("label").asString()).isEqualTo("FORM-1");
    }

    @Test
    void a_share_opens_into_its_numerator_and_all_inhabitants_into_their_reports() {
        JsonNode share = get("/api/forms/1/cells" + basis() + "&row=total&column=poorHouseholdShare");
        JsonNode inhabitants = get("/api/forms/1/cells" + basis() + "&row=total&column=allPersons");

        assertThat(share.get("cell").decimalValue()).isEqualByComparingTo("1.00");
        assertThat(share.get("sum").asLong()).isEqualTo(2);
        assertThat(inhabitants.get("sum").asLong()).isEqualTo(800);
        assertThat(inhabitants.get("parts").get(0).get("unit").asString()).isEqualTo(DINH_HOA.toString());
        assertThat(page("/forms/1/cell" + basis() + "&row=total&column=allPersons")
                        .body())
                .contains("/units/05569@2025?effectiveOn=2025-12-31", "1486/QĐ-UBND");
    }

    @Test
    void an_opened_cell_is_a_file_with_all_its_parts_and_equal_bases_give_equal_bytes() throws IOException {
        String path = "/api/forms/2/cells.csv" + basis() + "&row=05569@2025&column=persons.9";
        String file = new String(file(path), StandardCharsets.UTF_8);

        assertThat(file).contains("FORM-1;", "FORM-2;", "sổ cái vị trí").doesNotContain("Lý Văn Mẫu");
        assertThat(file(path)).isEqualTo(file(path));
    }

    @Test
    void a_workbook_holds_the_figures_as_numbers_under_title_unit_period_and_basis() throws IOException {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("/forms.xlsx" + basis())))) {
            assertThat(workbook.getNumberOfSheets())
                    .as("fifteen forms and the basis")
                    .isEqualTo(16);
            Sheet result = workbook.getSheet("Biểu 1");
            assertThat(result.getRow(0).getCell(0).getStringCellValue()).startsWith("BIỂU SỐ 1.");
            assertThat(result.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Xã Định Hóa");
            assertThat(result.getRow(3).getCell(0).getStringCellValue())
                    .startsWith("Số liệu tính đến 31/12/2025, sổ cái vị trí " + grouped(recorded));
            Row unit = result.getRow(8);
            assertThat(unit.getCell(1).getStringCellValue()).isEqualTo("Xã Định Hóa");
            assertThat(unit.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(unit.getCell(4).getNumericCellValue()).isEqualTo(2);
            assertThat(unit.getCell(5).getNumericCellValue()).isEqualTo(1.0);
            assertThat(workbook.getSheet("Biểu 14").getRow(9).getCell(2).getStringCellValue())
                    .isEqualTo("Lý Văn Mẫu 2");
        }
    }

    @Test
    void equal_bases_give_equal_bytes_and_nothing_in_the_file_says_when_it_was_written() throws IOException {
        byte[] first = file("/forms.xlsx" + basis());
        byte[] second = file("/forms.xlsx" + basis());

        assertThat(second).isEqualTo(first);
        Set<LocalDateTime> times = new HashSet<>();
        Map<String, String> parts = parts(first, times);
        assertThat(times).as("times of the parts of the file").containsExactly(LocalDateTime.of(2025, 12, 31, 0, 0));
        assertThat(parts.get("docProps/core.xml"))
                .contains("2025-12-30T17:00:00Z")
                .doesNotContain("modified");
    }

    @Test
    void a_former_district_as_it_was_and_as_it_is_now_both_have_forms_and_are_offered() throws IOException {
        String asItIsNow = "?area=district:167&from=2025-07-01&to=2025-12-31&boundaries=GEO-2025&knownAt=" + recorded;
        JsonNode form = JsonMapper.shared()
                .readTree(program.get("/api/forms/1" + asItIsNow, "Authorization", LEADER)
                        .body());
        List<String> units = new ArrayList<>();
        form.get("rows").forEach(row -> units.add(row.path("unit").asString("")));
        String note = "Địa giới GEO-2025 không có huyện Định Hóa";

        assertThat(units).contains(DINH_HOA.toString());
        assertThat(form.get("notes").toString()).contains(note);
        assertThat(page("/forms/14" + asItIsNow).body())
                .contains("Lý Văn Mẫu 1", note)
                .contains("value=\"district:167\"", "value=\"former-province:19\"");
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file("/forms.xlsx" + asItIsNow)))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheet("Biểu 2")
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }));
            assertThat(texts).anyMatch(text -> text.contains(note));
        }
        assertThat(page("/forms/1" + asItIsNow.replace("GEO-2025", "GEO-PRE")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_made_is_a_problem_that_says_why() {
        assertThat(problem("/api/forms/16" + basis())).isEqualTo("404 form-unknown");
        assertThat(problem("/api/forms/1")).isEqualTo("400 parameter-missing");
        assertThat(problem("/api/forms/1?area=nowhere")).isEqualTo("404 form-area-unknown");
        assertThat(problem("/api/forms/1?area=district:999&boundaries=GEO-2025"))
                .isEqualTo("404 form-area-not-there");
        assertThat(problem("/api/forms/1/cells" + basis() + "&row=total&column=nothing"))
                .isEqualTo("404 form-cell-unknown");
        assertThat(problem("/api/forms/14/cells" + basis() + "&row=total&column=members"))
                .isEqualTo("404 form-cell-unknown");
        assertThat(problem("/api/forms/1?area=19&boundaries=GEO-1900")).isEqualTo("400 parameter-invalid");
        assertThat(problem("/api/forms/1?area=19&reach=0")).isEqualTo("400 parameter-invalid");
        assertThat(problem("/api/forms/2?area=19&from=2025-12-31&to=2025-01-01"))
                .isEqualTo("400 form-period-reversed");
        assertThat(page("/forms/2?area=19&from=2025-12-31&to=2025-01-01").body())
                .contains("Kỳ ngược");
    }

    @Test
    void a_form_that_does_not_balance_is_not_released_and_the_answer_names_equation_and_both_sides() {
        long wrong = commands.record(
                        new Actor("recorder", "RECORDER"),
                        Source.NONE,
                        () -> commands.send(
                                new ReportPopulation(DINH_HOA, 2, 800, LocalDate.of(2025, 12, 13), DECISION)))
                .next();
        String question = "?area=05569@2025&from=2025-07-01&to=2025-12-31&knownAt=" + wrong;
        HttpResponse<String> refused = program.get("/api/forms/14" + question, "Authorization", LEADER);
        JsonNode problem = JsonMapper.shared().readTree(refused.body());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem.get("code").asString()).isEqualTo("form-unbalanced");
        assertThat(problem.get("equation").asString()).isEqualTo("LISTS_ARE_WITHIN_THE_POPULATION");
        assertThat(problem.get("detail").asString())
                .contains("biểu 1, Xã Định Hóa: nghèo + cận nghèo ≤ dân cư đã báo cáo, số hộ");
        assertThat(problem.get("left").asLong()).isEqualTo(3);
        assertThat(problem.get("right").asLong()).isEqualTo(2);
        assertThat(page("/forms/1" + question).statusCode()).isEqualTo(409);
    }

    private String basis() {
        return "?area=05569@2025&from=2025-07-01&to=2025-12-31&knownAt=" + recorded;
    }

    private static JsonNode cell(JsonNode form, String column) {
        int place = 0;
        while (!form.get("columns").get(place).get("code").asString().equals(column)) {
            place++;
        }
        return form.get("rows").get(0).get("cells").get(place);
    }

    private static Map<String, String> parts(byte[] file, Set<LocalDateTime> times) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                times.add(part.getTimeLocal());
                contents.put(part.getName(), new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private String problem(String path) {
        HttpResponse<String> refused = program.get(path, "Authorization", LEADER);
        return refused.statusCode() + " "
                + JsonMapper.shared().readTree(refused.body()).get("code").asString();
    }

    private HttpResponse<String> page(String path) {
        return program.get(path, "Authorization", LEADER, "Accept", "text/html");
    }

    private byte[] file(String path) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("Authorization", LEADER)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    private JsonNode get(String path) {
        return program.json(path, LEADER);
    }

    private static RecordReview review(int number, PovertyClass povertyClass) {
        Set<Deprivation> deprivations = povertyClass == PovertyClass.POOR
                ? Set.of(Deprivation.EMPLOYMENT, Deprivation.NUTRITION, Deprivation.SANITATION)
                : Set.of(Deprivation.EMPLOYMENT);
        return new RecordReview(
                HouseholdId.of("FORM-" + number),
                new Residence(DINH_HOA, "Nà Mao"),
                new Person(
                        "Lý Văn Mẫu " + number,
                        Optional.empty(),
                        Optional.of(Birth.in(1980)),
                        Optional.of("99900000000" + number),
                        Optional.of("Tày")),
                4,
                new ScoreSheet(
                        AreaKind.RURAL,
                        BigDecimal.valueOf(120),
                        10 * deprivations.size(),
                        deprivations,
                        Set.of(PovertyReason.LACK_OF_LAND),
                        Set.of(),
                        Optional.empty()),
                povertyClass,
                Cause.REVIEW,
                Declaration.none(),
                DECISION);
    }

    /** As a Vietnamese reader sees a number: {@code 1.385}. */
    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi")).format(number);
    }
}
