package org.progressledger.commune.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Xã Phượng Tiến is made of three communes, of which one had met the new-rural criteria and two had not. The units are real,
 * everything else is invented.
 */
final class MergedCommune {

    static final String MERGED = "05563@2025";
    static final String TITLED = "05548@2004";
    static final String WITHOUT = "05563@2004";
    static final String DIFFICULT = "05566@2004";

    /** Six of 19, 31.58 %, with income (10) among them. */
    static final Set<Integer> UNMET = new TreeSet<>(Set.of(1, 2, 3, 6, 10, 13));

    private MergedCommune() {}

    /** What stood before the merger. */
    static void before(CommuneBrowser browser) {
        for (String stage : List.of("SELF_ASSESSED", "VERIFIED", "APPRAISED")) {
            browser.assess(TITLED, stage, Set.of(), "2023-11-20");
            browser.assess(WITHOUT, stage, Set.of(1, 2, 3, 4, 5, 6, 7), "2023-11-20");
        }
        browser.recorded(
                browser.post("/api/unit-attributes", """
                {"units": ["%s"], "attribute": "EXTREMELY_DIFFICULT", "value": "YES",
                 "effectiveOn": "2021-06-04", "decision": %s}""".formatted(DIFFICULT, CommuneBrowser.decision("2021-06-04"))));
        browser.recorded(browser.post(TITLED, "titles/grants", """
                {"criteriaSet": "NTM-2021", "satisfaction": 96.5, "constructionDebt": false, "councilVote": 100,
                 "councilMetOn": "2023-11-25", "decision": %s}""".formatted(CommuneBrowser.decision("2023-12-01"))));
    }
}
