package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.ReviewMarks.Mark;
import org.progressledger.territory.Lineage;

/** What a household's record in MongoDB says of its reviews. A record without any says nothing. */
final class ReviewConverters {

    static final String VERSIONS = "reviews";
    private static final String MARKS = "reviewMarks";

    private ReviewConverters() {}

    static void write(HouseholdRecord household, Document stored) {
        if (!household.reviewMarks().marks().isEmpty()) {
            stored.append(
                    MARKS,
                    household.reviewMarks().marks().stream()
                            .map(ReviewConverters::mark)
                            .toList());
            stored.append(
                    VERSIONS,
                    household.reviews().stream().map(ReviewConverters::version).toList());
        }
    }

    static ReviewMarks marks(Document stored) {
        return new ReviewMarks(stored.getList(MARKS, Document.class, List.of()).stream()
                .map(mark -> new Mark(
                        day(mark, "on"),
                        Optional.ofNullable(mark.getString("stage")).map(ReviewStage::valueOf)))
                .toList());
    }

    static List<Version<Span<ReviewStanding>>> versions(Document stored) {
        return stored.getList(VERSIONS, Document.class, List.of()).stream()
                .map(ReviewConverters::version)
                .toList();
    }

    private static Document mark(Mark mark) {
        Document stored = new Document("on", mark.on().toString());
        mark.stage().ifPresent(stage -> stored.append("stage", stage.name()));
        return stored;
    }

    private static Document version(Version<Span<ReviewStanding>> version) {
        ReviewStanding standing = version.span().standing();
        return HouseholdConverters.span(
                version,
                new Document("lineage", standing.lineage().toString())
                        .append("stage", standing.stage().name()));
    }

    private static Version<Span<ReviewStanding>> version(Document stored) {
        return HouseholdConverters.span(
                stored,
                new ReviewStanding(
                        Lineage.parse(stored.getString("lineage")), ReviewStage.valueOf(stored.getString("stage"))));
    }

    private static LocalDate day(Document stored, String field) {
        return LocalDate.parse(stored.getString(field));
    }
}
