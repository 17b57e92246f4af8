package org.progressledger.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.household.Birth;
import org.progressledger.household.Declaration;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.intake.ReviewColumn.Plain;
import org.progressledger.intake.sheet.Cell;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Territory;

/** Turns the cells of a row into what the ledger is asked to record, and says everything that is wrong with them. */
final class RowReading {

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{12}|\\d{9}");
    private static final Pattern LOST_ZEROS = Pattern.compile("\\d{10,11}");
    private static final int PERSONAL_NUMBER_LENGTH = 12;
    private static final Map<String, Gender> GENDERS = Map.of("nam", Gender.MALE, "nu", Gender.FEMALE);

    private static final Map<String, Cause> CAUSES = Map.of(
            "ra soat", Cause.REVIEW,
            "chuan ngheo moi", Cause.RULE_SET_CHANGE,
            "chuan moi", Cause.RULE_SET_CHANGE,
            "thai doi chuan ngheo", Cause.RULE_SET_CHANGE);

    private final UnitCells units;
    private final DayCells days;
    private final PovertyRuleSets ruleSets;
    private final ClassWords classes;

    RowReading(Territory territory, PovertyRuleSets ruleSets, Clock clock) {
        this.units = new UnitCells(territory, Plain.UNIT_CODE, Plain.UNIT_NAME, ProblemCode.UNIT_DIVIDED);
        this.days = new DayCells(clock);
        this.ruleSets = ruleSets;
        this.classes = new ClassWords(ruleSets);
    }

    /** Reads every column, so that one look at the list of problems mends the row. Empty if something was refused. */
    Optional<RecordReview> read(RowCells row) {
        Optional<HouseholdId> household = household(row);
        Optional<Person> head = head(row);
        Optional<Integer> members = row.wholeNumber(Plain.MEMBERS).filter(count -> isSomebody(row, count));
        Optional<String> village = row.plain(Plain.VILLAGE, row.required(Plain.VILLAGE));
        Optional<PovertyClass> closing =
                row.required(Plain.CLOSING).flatMap(cell -> povertyClass(row, Plain.CLOSING, cell));
        Optional<String> number = row.plain(Plain.DECISION_NUMBER, row.required(Plain.DECISION_NUMBER));
        Optional<LocalDate> day = days.day(row, Plain.DECISION_DATE);
        Optional<ScoreSheet> sheet = ScoreCells.sheet(row, ruleSets.inForceOn(day.orElseGet(days::today)), members);
        Optional<AdministrativeUnit> unit = day.flatMap(date -> units.unit(row, date));
        Optional<Cause> cause = cause(row);
        Declaration declaration = declaration(row, closing, cause.orElse(Cause.REVIEW));
        if (row.isRefused()) {
            return Optional.empty();
        }
        reportDifference(row, sheet.orElseThrow(), closing.orElseThrow(), day.orElseThrow());
        return Optional.of(new RecordReview(
                household.orElseThrow(),
                new Residence(unit.orElseThrow().id(), village.orElseThrow()),
                head.orElseThrow(),
                members.orElseThrow(),
                sheet.get(),
                closing.get(),
                cause.orElse(Cause.REVIEW),
                declaration,
                new DecisionReference(
                        number.orElseThrow(), day.get(), "UBND " + unit.get().label())));
    }

    private static Optional<HouseholdId> household(RowCells row) {
        return row.required(Plain.HOUSEHOLD_CODE).flatMap(cell -> {
            try {
                return Optional.of(new HouseholdId(cell.shown()));
            } catch (IllegalArgumentException malformed) {
                return row.refuse(Plain.HOUSEHOLD_CODE, ProblemCode.CODE_MALFORMED, cell.quoted());
            }
        });
    }

    private Optional<Person> head(RowCells row) {
        Optional<String> name = row.plain(Plain.HEAD_NAME, row.required(Plain.HEAD_NAME));
        Optional<Gender> gender = row.required(Plain.GENDER).flatMap(cell -> gender(row, cell));
        Optional<Birth> birth = days.birth(row, Plain.BIRTH);
        Optional<String> number = row.entered(Plain.PERSONAL_NUMBER).flatMap(cell -> personalNumber(row, cell));
        Optional<String> ethnicity = row.plain(Plain.ETHNICITY, row.entered(Plain.ETHNICITY));
        return name.map(known -> new Person(known, gender, birth, number, ethnicity));
    }

    private static Optional<Gender> gender(RowCells row, Cell cell) {
        Gender gender = GENDERS.get(Words.fold(cell.shown()));
        if (gender == null) {
            row.note(Plain.GENDER, ProblemCode.WORD_UNKNOWN, language ->
                    new Object[] {cell.quoted(), IntakeTexts.text("words.GENDER", language)});
        }
        return Optional.ofNullable(gender);
    }

    private static Optional<String> personalNumber(RowCells row, Cell cell) {
        String digits = cell.shown().replace(" ", "");
        if (cell instanceof Cell.Number && LOST_ZEROS.matcher(digits).matches()) {
            row.note(Plain.PERSONAL_NUMBER, ProblemCode.PERSONAL_NUMBER_COMPLETED);
            return Optional.of("0".repeat(PERSONAL_NUMBER_LENGTH - digits.length()) + digits);
        }
        return PERSONAL_NUMBER.matcher(digits).matches()
                ? Optional.of(digits)
                : row.refuse(Plain.PERSONAL_NUMBER, ProblemCode.PERSONAL_NUMBER_MALFORMED);
    }

    private static boolean isSomebody(RowCells row, int members) {
        if (members < 1) {
            row.note(Plain.MEMBERS, ProblemCode.MEMBERS_TOO_FEW, members);
        }
        return members >= 1;
    }

    private Optional<PovertyClass> povertyClass(RowCells row, ReviewColumn column, Cell cell) {
        Optional<PovertyClass> known = classes.povertyClass(cell.shown());
        if (known.isEmpty()) {
            row.note(column, ProblemCode.WORD_UNKNOWN, language ->
                    new Object[] {cell.quoted(), IntakeTexts.text("words.CLASS", language)});
        }
        return known;
    }

    /** Empty if nothing is said, as in lists that know no other cause than the review. */
    private static Optional<Cause> cause(RowCells row) {
        return row.entered(Plain.CAUSE).flatMap(cell -> {
            Cause cause = CAUSES.get(Words.fold(cell.shown()));
            if (cause == null) {
                row.note(Plain.CAUSE, ProblemCode.WORD_UNKNOWN, language ->
                        new Object[] {cell.quoted(), IntakeTexts.text("words.CAUSE", language)});
            }
            return Optional.ofNullable(cause);
        });
    }

    private Declaration declaration(RowCells row, Optional<PovertyClass> closing, Cause cause) {
        Optional<PovertyClass> opening =
                row.entered(Plain.OPENING).flatMap(cell -> povertyClass(row, Plain.OPENING, cell));
        Optional<Movement> movement = closing.flatMap(
                known -> row.entered(Plain.MOVEMENT).flatMap(cell -> movement(row, cell, opening, known, cause)));
        return new Declaration(opening, movement);
    }

    private static Optional<Movement> movement(
            RowCells row, Cell cell, Optional<PovertyClass> opening, PovertyClass closing, Cause cause) {
        Optional<Movement> movement = MovementWords.movement(cell.shown(), closing);
        if (movement.isEmpty()) {
            row.note(Plain.MOVEMENT, ProblemCode.MOVEMENT_UNKNOWN, cell.quoted());
        } else if (!MovementWords.allowed(opening, closing, cause).contains(movement.get())) {
            row.note(
                    Plain.MOVEMENT, ProblemCode.MOVEMENT_CONTRADICTS, language -> new Object[] {
                        cell.quoted(), className(opening, language), className(Optional.of(closing), language)
                    });
        }
        return movement;
    }

    private void reportDifference(RowCells row, ScoreSheet sheet, PovertyClass closing, LocalDate day) {
        ruleSets.inForceOn(day)
                .flatMap(set -> set.classify(sheet.area(), sheet.b1(), sheet.b2()))
                .filter(recomputed -> !closing.agreesWith(recomputed))
                .ifPresent(recomputed -> row.note(Plain.CLOSING, ProblemCode.CLASS_DIFFERS, language -> new Object[] {
                    className(Optional.of(closing), language),
                    className(Optional.of(recomputed), language),
                    sheet.b1(),
                    sheet.b2()
                }));
    }

    static String className(Optional<PovertyClass> povertyClass, Locale language) {
        return IntakeTexts.text("class." + povertyClass.map(Enum::name).orElse("NONE"), language);
    }
}
