package org.progressledger.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.progressledger.WholeApplication;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.Funds;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.programme.CodeCommand;
import org.progressledger.programme.CodeCommand.MapCode;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.CodeKind;
import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class MoneyListsApiIT {

    private static final String BOUNDARY = "boundary-of-the-test";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor RECORDER = new Actor("mau", "RECORDER");
    private static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);

    private static final String PLAN = """
            KẾ HOẠCH VỐN NĂM 2026;;;;;;;;
            Đơn vị tính: triệu đồng;;;;;;;;
            (Kèm theo Quyết định số 12/QĐ-MẪU ngày 31/03/2026 của UBND tỉnh Mẫu);;;;;;;;
            Năm kế hoạch: 2026;;;;;;;;
            Cấp giao;Mã ĐVQHNS;Mã xã;Mã chương trình;Nguồn vốn;Tính chất;Mã dự án;Tên dự án;Số vốn
            Phân bổ chi tiết;9000101;05569;NTM-2026/1;NSTW;Đầu tư;MẪU-1;Đường mẫu;300
            Phân bổ chi tiết;9000101;05569;NTM-2026/1;NSTW;Đầu tư;MẪU-2;Chợ mẫu;800
            Giao lại;9000101;05569;NTM-2026/1;NSTW;Đầu tư;;;1.000
            Giao từ ngoài;9000004;19;NTM-2026;NSTW;Đầu tư;;;5.000
            ;Tổng cộng;;;;;;;7.100
            """;

    private static final String PLAN_OF_2024 = """
            Đơn vị tính: triệu đồng;;;;;;;;;;;;;
            Năm kế hoạch: 2024;;;;;;;;;;;;;
            Cấp giao;Mã ĐVQHNS;Mã ĐVQHNS cấp trên;Mã xã;Mã chương trình;Nguồn vốn;Tính chất;Mã dự án;Tên dự án;Số vốn;Niên độ;Căn cứ kéo dài;Số quyết định;Ngày quyết định;Cơ quan ban hành
            Phân bổ chi tiết;9000167;;167;NTM-2021/01;NSTW;Đầu tư;MẪU-21;Cầu mẫu;200;2025;;21/QĐ-MẪU;20/02/2025;UBND tỉnh Mẫu
            Kéo dài;9000167;;167;NTM-2021;NSTW;Đầu tư;;;300;;Thủ tướng Chính phủ cho phép kéo dài;21/QĐ-MẪU;20/02/2025;UBND tỉnh Mẫu
            Phân bổ chi tiết;9000167;;167;NTM-2021/01;NSTW;Đầu tư;MẪU-20;Đường mẫu;100;;;20/QĐ-MẪU;15/11/2024;UBND tỉnh Mẫu
            Giao lại;9000167;9000004;167;NTM-2021;NSTW;Đầu tư;;;600;;;20/QĐ-MẪU;15/11/2024;UBND tỉnh Mẫu
            Giao từ ngoài;9000004;;19;NTM-2021;NSTW;Đầu tư;;;1.000;;;20/QĐ-MẪU;15/11/2024;UBND tỉnh Mẫu
            """;

    private static final String PAYMENTS_OF_2025 = """
            Số chứng từ;Ngày hạch toán;Mã ĐVQHNS;Mã dự án;Mã chương trình;Mã nguồn;Tính chất;Năm kế hoạch;Niên độ;Loại thanh toán;Số tiền
            KB-20;15/01/2025;9000167;MẪU-20;NTM-2021;NSTW;Đầu tư;2024;2024;Tạm ứng;50000000
            KB-21;15/04/2025;9000167;MẪU-21;NTM-2021;NSTW;Đầu tư;2024;2025;Tạm ứng;150000000
            """;

    private static final String PAYMENTS = """
            Số chứng từ;Dòng chứng từ;Ngày hạch toán;Mã ĐVQHNS;Mã dự án;Mã chương trình;Mã nguồn;Tính chất;Năm kế hoạch;Loại thanh toán;Số tiền;Trong đó thu hồi tạm ứng
            KB-2;1;20/09/2026;9000101;MẪU-1;0990;M1;M1;2026;Thanh toán;120000000;60000000
            KB-1;1;15/07/2026;9000101;MẪU-1;0990;M1;M1;2026;Tạm ứng;90000000;
            KB-3;1;01/10/2026;9000101;MẪU-9;0990;M1;M1;2026;Thanh toán;5000000;
            KB-4;1;02/10/2026;9000101;MẪU-1;0990;M1;M1;2026;Thanh toán;900000000;
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private ProgrammeChanges programmes;

    @Autowired
    private Funds funds;

    @Autowired
    private CommitLog log;

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder()
                .encodeToString(("recorder:" + WholeApplication.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String upload(String lists, String name, String content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> sent = send(request("/api/" + lists)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    /** The stream of progress ends with the run, so reading it to its end is waiting for it. */
    private JsonNode after(String path, String work) throws Exception {
        send(request(path + "/" + work).POST(BodyPublishers.noBody()));
        String events = send(request(path + "/progress").GET()).body();
        assertThat(events).contains("event:done");
        return JSON.readTree(events.substring(events.lastIndexOf("data:") + "data:".length()));
    }

    private JsonNode counts(String path, String work) throws Exception {
        JsonNode state = after(path, work);
        JsonNode counts = (work.equals("check") ? state.path("check") : state.path("applied")).path("counts");
        return counts;
    }

    private JsonNode report(String parameters) throws Exception {
        HttpResponse<String> answer =
                send(request("/api/funds/reconciliation" + parameters).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("report");
    }

    private void mapCodes() {
        List<CodeCommand> codes = List.of(
                new NameBudgetUnit("9000004", "Sở Tài chính (mẫu)", new UnitId("19", 2025), BEGIN, Optional.empty()),
                new NameBudgetUnit("9000101", "UBND xã (mẫu)", UnitId.parse("05569@2025"), BEGIN, Optional.empty()),
                new MapCode(CodeKind.PROGRAMME, "0990", "NTM-2026", BEGIN, Optional.empty()),
                new MapCode(CodeKind.SOURCE, "M1", "CENTRAL", BEGIN, Optional.empty()),
                new MapCode(CodeKind.NATURE, "M1", "INVESTMENT", BEGIN, Optional.empty()));
        programmes.codes(RECORDER, codes);
    }

    @Test
    void a_plan_and_payments_go_in_by_lists_and_are_held_against_the_treasury() throws Exception {
        mapCodes();

        String plan = upload("plan-lists", "ke-hoach.csv", PLAN);
        JsonNode foreseen = counts(plan, "check");
        assertThat(foreseen.path("created").asInt()).isEqualTo(3);
        assertThat(foreseen.path("refused").asInt())
                .as("800 of the 700 that are left")
                .isEqualTo(1);
        assertThat(send(request(plan + "/problems?format=csv").GET()).body()).contains(";7;", "FUNDS_REFUSE", "Số vốn");
        assertThat(counts(plan, "apply")).isEqualTo(foreseen);

        String payments = upload("payment-lists", "kho-bac.csv", PAYMENTS);
        JsonNode checked = counts(payments, "check");
        assertThat(checked.path("created").asInt()).isEqualTo(2);
        assertThat(checked.path("refused").asInt()).isEqualTo(2);
        long received = log.head().next();
        String early = "?from=2026-01-01&to=2026-12-31&knownAt=" + received;
        assertThat(report(early).path("weLack")).hasSize(4);
        assertThat(report("?from=2026-01-01&to=2026-12-31&knownAt=" + (received - 1))
                        .path("weLack"))
                .as("before the list was received")
                .isEmpty();
        assertThat(counts(payments, "apply")).isEqualTo(checked);

        long reached = JSON.readTree(
                        send(request("/api/funds/reconciliation").GET()).body())
                .path("basis")
                .path("knownAt")
                .asLong();
        assertThat(reached).isPositive();
        assertThat(report(early).path("weLack")).as("as it was known then").hasSize(4);
        aRowOpensIntoItsEvent(payments.substring(payments.lastIndexOf('/') + 1), received - 1);
        itAllAgainChangesNothing();
        itIsReconciled();
        aReversedEntryLacks();
    }

    private void aRowOpensIntoItsEvent(String list, long position) throws Exception {
        String page = send(request("/funds/reconciliation?from=2026-01-01&to=2026-12-31")
                        .GET())
                .body();
        assertThat(page).contains("/funds/statements/" + list + "?event=" + position);
        assertThat(send(request("/funds/statements/" + list + "?event=" + position)
                                .GET())
                        .body())
                .contains("kho-bac.csv", list, "KB-3/1", "0990", "/api/proofs/events/" + position + ".tlog-proof")
                .contains("The ledger did not know the project or task.");
        HttpResponse<String> answer =
                send(request("/api/funds/statements/" + list).GET());
        JsonNode statement = JSON.readTree(answer.body()).path("statement");
        assertThat(statement.path("applied").asBoolean()).isTrue();
        assertThat(statement.path("rows"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.path("position").asLong()).isEqualTo(position));
        assertThat(send(request("/api/funds/statements/" + list + "?knownAt=" + position)
                                .GET())
                        .statusCode())
                .as("before its rows were recorded")
                .isEqualTo(404);
    }

    private void itAllAgainChangesNothing() throws Exception {
        String again = upload("plan-lists", "ke-hoach-2.csv", PLAN + "\n");
        assertThat(counts(again, "check").path("unchanged").asInt()).isEqualTo(3);
        String other = upload(
                "payment-lists",
                "kho-bac-2.csv",
                PAYMENTS.replace("KB-2;1;20/09", "KB-2;1;21/09")
                        .replace("M1;2026;Thanh toán;120000000", "Thường xuyên;2026;Thanh toán;120000000"));
        JsonNode counts = counts(other, "check");
        assertThat(counts.path("unchanged").asInt()).isEqualTo(1);
        assertThat(counts.path("refused").asInt())
                .as("another day of the same voucher")
                .isEqualTo(3);
        assertThat(report("?from=2026-07-01&to=2026-12-31&atLeast=" + log.head().next())
                        .path("weLack"))
                .extracting(lacking -> lacking.path("reason").asString())
                .as("of a line in two lists the later counts, and that is not applied")
                .containsOnly("NOT_APPLIED");
        assertThat(counts(other, "apply")).isEqualTo(counts);
    }

    private void itIsReconciled() throws Exception {
        JsonNode report =
                report("?from=2026-07-01&to=2026-12-31&atLeast=" + log.head().next());

        assertThat(report.path("agreed").asInt()).isEqualTo(1);
        assertThat(report.path("weLack")).hasSize(2).allSatisfy(lacking -> {
            assertThat(lacking.path("reason").asString()).isEqualTo("REFUSED");
            assertThat(lacking.path("row").path("refusals")).isNotEmpty();
        });
        assertThat(report.path("different")).hasSize(1);
        assertThat(report.path("different").get(0).path("what"))
                .extracting(JsonNode::asString)
                .containsExactly("DAY", "NATURE");
        assertThat(report.path("treasuryLacks")).isEmpty();
        JsonNode september = report.path("totals").get(1);
        assertThat(september.path("month").asString()).isEqualTo("2026-09");
        assertThat(september.path("ledger").asLong()).isEqualTo(60_000_000);
        assertThat(report("?from=2026-01-01&to=2026-06-30").path("weLack")).isEmpty();
        assertThat(send(request("/api/funds/reconciliation.csv?from=2026-07-01&to=2026-12-31")
                                .GET())
                        .body())
                .contains(
                        "KB-3/1",
                        "MẪU-9",
                        "The Treasury has, the ledger lacks",
                        "The nature in the ledger is Investment");
        assertThat(send(request("/funds/reconciliation?from=2026-07-01&to=2026-12-31")
                                .GET())
                        .body())
                .contains("KB-3/1", "Reconciliation with the Treasury", "60,000,000");
    }

    private void aReversedEntryLacks() throws Exception {
        long next = funds.record(
                        RECORDER,
                        Source.NONE,
                        new ReverseEntry(
                                new AllocationId("2026|CENTRAL|INVESTMENT|NTM-2026/1|9000101|05569@2025|MẪU-1"),
                                "KB-2/1",
                                "Ghi nhầm",
                                new DecisionReference("TB-1", LocalDate.of(2026, 10, 5), "Kho bạc Nhà nước (mẫu)")))
                .next();

        JsonNode report = report("?from=2026-07-01&to=2026-12-31&atLeast=" + next);

        assertThat(report.path("weLack")).hasSize(3);
        assertThat(report.path("different")).isEmpty();
    }

    @Test
    void a_plan_of_a_district_is_divided_carried_over_and_paid_in_the_next_year() throws Exception {
        programmes.codes(
                RECORDER,
                List.of(new NameBudgetUnit(
                        "9000167",
                        "UBND huyện (mẫu)",
                        UnitId.parse("167@2004"),
                        LocalDate.of(2024, 1, 1),
                        Optional.of(LocalDate.of(2025, 6, 30)))));

        String plan = upload("plan-lists", "ke-hoach-2024.csv", PLAN_OF_2024);
        JsonNode foreseen = counts(plan, "check");
        assertThat(foreseen.path("created").asInt())
                .as(send(request(plan + "/problems?format=csv").GET()).body())
                .isEqualTo(5);
        assertThat(counts(plan, "apply")).isEqualTo(foreseen);
        String again = upload("plan-lists", "ke-hoach-2024-2.csv", PLAN_OF_2024 + "\n");
        assertThat(counts(again, "check").path("unchanged").asInt()).isEqualTo(5);

        String payments = upload("payment-lists", "kho-bac-2025.csv", PAYMENTS_OF_2025);
        assertThat(counts(payments, "check").path("created").asInt())
                .as(send(request(payments + "/problems?format=csv").GET()).body())
                .isEqualTo(2);
        counts(payments, "apply");
        assertThat(report("?from=2025-01-01&to=2025-06-30&atLeast=" + log.head().next())
                        .path("agreed")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_list_of_another_kind_is_refused() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kb.csv\"\r\n\r\n"
                                + PAYMENTS.replace("KB-", "KC-") + "\r\n--" + BOUNDARY + "--\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused = send(request("/api/plan-lists")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("fault").asString()).isEqualTo("NOT_A_PLAN_LIST");
    }
}
