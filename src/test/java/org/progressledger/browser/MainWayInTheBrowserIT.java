package org.progressledger.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.progressledger.OwnBook;
import org.progressledger.WholeApplication;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Caller;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a recorder does on an ordinary day, in a real browser, on the embedded store. */
@WholeApplication
@OwnBook
@ExtendWith(OutputCaptureExtension.class)
class MainWayInTheBrowserIT {

    private static final String AUTHORIZATION = Caller.basic("recorder", WholeApplication.PASSWORD);
    private static final Path LIST = Path.of("src/test/resources/review-lists/ra-soat-2025-dinh-hoa.xlsx");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final double LONGEST_APPLY_MILLISECONDS = 120_000;
    private static final int PHONE_WIDTH = 390;

    private final int port;
    private final Caller program;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Chromium chromium;
    private Page page;

    MainWayInTheBrowserIT(@Value("${local.server.port}") int port) {
        this.port = port;
        this.program = new Caller(port);
    }

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        page = newPage(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void a_recorder_loads_a_list_finds_a_household_and_sees_what_was_known_before_a_correction(CapturedOutput log) {
        logIn();
        loadTheList();
        seeTheProvince();
        findAHouseholdWithoutToneMarks();
        correctItsRecognitionAndLookBack();
        lookAtEverythingOnAPhone();
        readTheDescriptionOfTheApi();

        assertThat(complaints).as("what the browser complained about").isEmpty();
        assertThat(log.getAll()).as("the log").doesNotContain("Hồng Mẫu").doesNotContain("999347854972");
    }

    private void logIn() {
        page.navigate(address("/"));
        assertThat(page).hasURL(address("/login"));
        screenshot("1-login");
        page.getByLabel("Tên đăng nhập").fill("recorder");
        page.getByLabel("Mật khẩu").fill(WholeApplication.PASSWORD);
        page.locator("main").getByText("Đăng nhập").last().click();
        assertThat(page.locator("h1")).hasText("Sổ cái tiến độ");
    }

    private void loadTheList() {
        page.getByText("Nạp danh sách").first().click();
        page.locator("#file").setInputFiles(LIST);
        screenshot("2-send");
        page.getByText("Gửi và kiểm tra").click();
        assertThat(phase("CHECKED")).isVisible(patiently());
        assertThat(page.locator("#created")).hasText("412");
        assertThat(page.locator("#refused")).hasText("0");
        screenshot("3-checked");
        page.locator("#apply").click();
        assertThat(phase("APPLIED")).isVisible(patiently());
        screenshot("4-applied");
    }

    private void seeTheProvince() {
        long position = JsonMapper.shared()
                .readTree(get("/api/counts/households"))
                .get("basis")
                .get("knownAt")
                .asLong();
        assertThat(position).isPositive();
        page.getByText("Xem toàn tỉnh").click();
        assertThat(page.locator("h1")).hasText("Tỉnh Thái Nguyên");
        page.getByLabel("Tìm xã, phường").pressSequentially("dinh hoa");
        assertThat(page.locator("#communes tbody tr")).hasCount(1);
        Locator row = page.locator("#communes tbody tr");
        assertThat(row.locator("th")).containsText("Xã Định Hóa");
        screenshot("5-province-searched");
        String poor = row.locator("td").first().innerText();
        row.locator("td a").first().click();
        assertThat(page.locator("h1")).hasText("Xã Định Hóa");
        assertThat(page.locator(".filters a[aria-current] b")).hasText(poor);
        screenshot("6-commune");
    }

    private void findAHouseholdWithoutToneMarks() {
        page.getByText("Tìm hộ").first().click();
        page.locator("#q").fill("dang hong mau 001");
        page.locator("#q").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        screenshot("7-found");
        page.getByText("Đặng Hồng Mẫu 001").click();
        assertThat(page.locator("#head")).hasText("Đặng Hồng Mẫu 001");
        assertThat(page.locator("#class")).hasText("Hộ nghèo");
        assertThat(page.locator(".timeline")).containsText("1486/QĐ-UBND");
        assertThat(page.locator(".timeline")).containsText("ra-soat-2025-dinh-hoa.xlsx");
        screenshot("8-household");
    }

    private void correctItsRecognitionAndLookBack() {
        JsonNode timeline = JsonMapper.shared().readTree(get("/api/households/05569-00001/timeline"));
        JsonNode entry = timeline.get("entries")
                .valueStream()
                .filter(any -> any.get("type").asString().equals("household.StatusRecognised"))
                .findFirst()
                .orElseThrow();
        String recognition = entry.get("id").asString();
        Instant recognisedAt = Instant.parse(entry.get("recordedAt").asString());
        // The field on the page knows seconds: what is corrected within the same one is known at it.
        await().until(() -> Instant.now().isAfter(recognisedAt.plusSeconds(1)));
        long before = timeline.get("basis").get("knownAt").asLong();

        HttpResponse<String> corrected = program.send(
                "POST",
                "/api/households/05569-00001/corrections",
                """
                {"corrects": "%s", "povertyClass": "NEAR_POOR", "effectiveOn": "2025-12-12",
                 "reason": "Chấm nhầm một chỉ số",
                 "decision": {"number": "12/QĐ-UBND", "date": "2026-01-15", "issuer": "UBND xã Định Hóa"}}
                """.formatted(recognition),
                "Authorization",
                AUTHORIZATION,
                "Content-Type",
                "application/json");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        long reached =
                JsonMapper.shared().readTree(corrected.body()).get("position").asLong();
        assertThat(reached).isGreaterThan(before);

        page.navigate(address("/households/05569-00001?atLeast=" + reached));
        assertThat(page.locator("#class")).hasText("Hộ cận nghèo");
        assertThat(page.locator("#difference")).containsText("Hộ nghèo");
        assertThat(page.locator(".timeline > li.corrected")).hasCount(1);
        screenshot("9-corrected");

        page.locator("#effectiveOn").fill("2025-12-31");
        page.locator("#knownAt").fill(secondOf(recognisedAt));
        page.locator("form.time button").click();
        assertThat(page.locator("#class")).hasText("Hộ nghèo");
        assertThat(page.locator(".timeline > li.corrected")).hasCount(0);
        screenshot("10-known-before");
        page.getByText("Xã Định Hóa").first().click();
        assertThat(page).hasURL(Pattern.compile(".*effectiveOn=2025-12-31&knownAt=.+"));
    }

    /** As the field itself writes it: without the seconds if they are zero, or the browser calls the value malformed. */
    private static String secondOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, VietnamTime.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private void lookAtEverythingOnAPhone() {
        Page phone = newPage(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, 844)
                .setColorScheme(ColorScheme.DARK)
                .setStorageState(page.context().storageState()));
        List.of("/", "/provinces/19", "/communes/05569@2025", "/households/05569-00001", "/lists")
                .forEach(path -> {
                    phone.navigate(address(path));
                    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                            .as("width of %s on a phone", path)
                            .isLessThanOrEqualTo(PHONE_WIDTH);
                    phone.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve("phone" + path.replaceAll("[^a-z0-9]", "-") + ".png")));
                });
        phone.navigate(address("/provinces/19?language=en"));
        assertThat(phone.locator("nav")).containsText("Find a household");
    }

    private void readTheDescriptionOfTheApi() {
        page.navigate(address("/swagger-ui/index.html"));
        assertThat(page.getByText("/api/households/{code}/timeline").first()).isVisible(patiently());
        screenshot("11-api");
    }

    private Page newPage(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options.setLocale("vi-VN"));
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.location() + " " + message.text());
            }
        });
        opened.onPageError(complaints::add);
        return opened;
    }

    private Locator phase(String name) {
        return page.locator("#phase[data-phase=" + name + "]");
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_APPLY_MILLISECONDS);
    }

    private String get(String path) {
        HttpResponse<String> response = program.get(path, "Authorization", AUTHORIZATION);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
