package org.progressledger.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** The addresses that answer GET requests, by the paths of their controllers, and what each answer rests on. */
final class AddressesThatAnswer {

    private AddressesThatAnswer() {}

    /** What answers GET requests without the two times, and why. Their answers state what is recorded by now. */
    static final Map<String, String> WITHOUT_TIMES = withoutTimes();

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
    static final Map<String, String> SAMPLES = samples();

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

    /** What rests on the events of one household alone. */
    static final Set<String> OF_ONE_HOUSEHOLD = Set.of(
            "/households/{code}",
            "/api/households/{code}",
            "/api/households/{code}/help",
            "/api/households/{code}/timeline");

    /** What no projection gives: registers that are in memory, and pages on which a question begins. */
    static final Set<String> OF_NO_PROJECTION = Set.of(
            "/audit/replay",
            "/figures",
            "/forms/ntm",
            "/units",
            "/units/{unit}",
            "/api/units",
            "/api/units/{unit}",
            "/reorganisations",
            "/api/reorganisations",
            "/reorganisations/{province}/{key}",
            "/api/reorganisations/{province}/{key}",
            "/programmes",
            "/api/programmes",
            "/codes",
            "/api/codes",
            "/budget-units",
            "/api/budget-units",
            "/rule-sets",
            "/api/rule-sets",
            "/rule-sets/{key}",
            "/api/rule-sets/{key}",
            "/criteria-sets",
            "/api/criteria-sets",
            "/criteria-sets/{key}",
            "/api/criteria-sets/{key}",
            "/api/review-procedures");

    /** They hold their basis inside and the newest checkpoint with it, and have tests of their own. */
    static final Set<String> PACKS = Set.of(
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
    static final Set<String> OF_A_DAY_OF_THEIR_OWN = Set.of(
            "/audit/periods/{period}",
            "/api/audit/periods/{period}",
            "/api/audit/periods/{period}/entries",
            "/api/audit/periods/{period}/entries.csv");
}
