package org.progressledger.intake;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.progressledger.territory.WholeCountry;

/** The review lists that stand in the test resources, and how they are read in tests. */
final class SampleLists {

    static final Path CLEAN_XLSX = path("ra-soat-2025-dinh-hoa.xlsx");
    static final Path CLEAN_CSV = path("ra-soat-2025-dinh-hoa.csv");
    static final Path FAULTS = path("ra-soat-2025-cac-loi.xlsx");

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneOffset.UTC);
    static final Territory TERRITORY = WholeCountry.TERRITORY;
    static final PovertyRuleSets RULE_SETS = PovertyRuleSets.load();
    static final ScoreColumns SCORE_COLUMNS = new ScoreColumns(RULE_SETS.all());

    private SampleLists() {}

    private static Path path(String name) {
        try {
            return Path.of(
                    SampleLists.class.getResource("/review-lists/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<ReadRow> read(Path file) {
        List<ReadRow> rows = new ArrayList<>();
        try (ReviewListReader reader = new ReviewListReader(
                file, new RowReading(TERRITORY, RULE_SETS, CLOCK), HeaderWords.load(SCORE_COLUMNS))) {
            for (Optional<ReadRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
