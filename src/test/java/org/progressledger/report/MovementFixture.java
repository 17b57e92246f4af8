package org.progressledger.report;

import static org.progressledger.household.HouseholdExamples.DINH_HOA;

import java.util.Map;
import org.progressledger.territory.Boundaries;

/** A household of an invented book, and the movement forms of a year. */
abstract class MovementFixture {

    static final FormArea COMMUNE = new FormArea.Commune(DINH_HOA);

    final InventedBook book = new InventedBook();
    final Story household = Story.in(book, "H1").registered("12/12/2022", DINH_HOA, 4);

    Map<String, Amount> year2025(FormArea area) {
        return FormText.of(book.forms(question("31/12/2024", "31/12/2025", area)));
    }

    FormQuestion question(String opening, String closing, FormArea area) {
        return new FormQuestion(
                area,
                Story.on(opening),
                Story.on(closing),
                book.next(),
                Boundaries.SINCE_REORGANISATION,
                Reach.EVERYTHING);
    }

    static Amount one(int members) {
        return new Amount(1, members);
    }
}
