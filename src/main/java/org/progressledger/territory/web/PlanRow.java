package org.progressledger.territory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.shared.PlainText;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.ReorganisationPlan.Comes;
import org.progressledger.territory.ReorganisationPlan.Ends;
import org.progressledger.territory.ReorganisationPlan.Goes;
import org.progressledger.territory.ReorganisationPlan.GoesOn;
import org.progressledger.territory.ReorganisationPlan.Row;
import org.progressledger.territory.ReorganisationPlan.Stays;
import org.progressledger.territory.Succession;
import org.progressledger.territory.UnitKind;

/**
 * A row of a plan as somebody wrote it: seven texts, blank or absent where there is nothing to say.
 *
 * @param from code of the old unit on the day before, or its identity
 * @param code the code that the new unit carries
 * @param name of the new unit without its kind; may be blank if another row about the same unit states it
 * @param kind {@code xã}, {@code phường} or {@code đặc khu}, or the name of the constant; like the name
 * @param extent {@code WHOLE}, {@code PART}, {@code REST}, {@code UNCHANGED} or {@code ENDED}, or in words: {@code toàn bộ},
 *     {@code một phần}, {@code phần còn lại}, {@code giữ nguyên}, {@code kết thúc}; blank in a row without old unit
 * @param note wording of the source for a part
 * @param villages names of the villages that go with a part, between commas or semicolons
 */
record PlanRow(
        Optional<String> from,
        Optional<String> code,
        Optional<String> name,
        Optional<String> kind,
        Optional<String> extent,
        Optional<String> note,
        Optional<String> villages) {

    static final int COLUMNS = 7;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;]");

    /** How much of an old unit a row is about, with the words for it without marks. */
    private enum Extent {
        WHOLE("toan bo"),
        PART("mot phan"),
        REST("phan con lai"),
        UNCHANGED("giu nguyen"),
        ENDED("ket thuc");

        private final String words;

        Extent(String words) {
            this.words = words;
        }
    }

    /** Why a row cannot be read. Each has its text {@code plan-row.<NAME>}, with the row's own words for it. */
    enum Fault {
        TOO_MANY_COLUMNS,
        NOTHING_SAID,
        EXTENT_UNKNOWN,
        KIND_UNKNOWN,
        NOTE_NOT_PLAIN,
        NO_NEW_UNIT,
        NEW_UNIT_OF_NONE,
        OLD_UNIT_MISSING,
        VILLAGES_OF_NO_PART
    }

    /** A row that cannot be read. */
    static final class UnreadableRow extends Exception {

        private final Fault fault;
        private final String text;

        UnreadableRow(Fault fault, String text) {
            super(fault.name());
            this.fault = fault;
            this.text = text;
        }

        Fault fault() {
            return fault;
        }

        String text() {
            return text;
        }
    }

    /** @param cells as they stand in a line or a spreadsheet */
    static PlanRow of(List<String> cells) throws UnreadableRow {
        if (cells.stream().skip(COLUMNS).anyMatch(cell -> !cell.isBlank())) {
            throw new UnreadableRow(Fault.TOO_MANY_COLUMNS, String.join("; ", cells));
        }
        return new PlanRow(
                cell(cells, 0),
                cell(cells, 1),
                cell(cells, 2),
                cell(cells, 3),
                cell(cells, 4),
                cell(cells, 5),
                cell(cells, 6));
    }

    private static Optional<String> cell(List<String> cells, int column) {
        return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    /** As a line of text, from which {@link #of} makes the same row. */
    String line() {
        return Stream.of(from, code, name, kind, extent, note, villages)
                .map(PlanRow::said)
                .collect(Collectors.joining("; "))
                .replaceFirst("(; )+$", "");
    }

    /** The row of the plan. */
    Row row() throws UnreadableRow {
        String old = said(from);
        String newCode = said(code);
        UnitKind newKind = readKind();
        if (!said(note).isEmpty()
                && (said(note).length() > PlainText.LONGEST_SENTENCE
                        || !said(note).matches(PlainText.PATTERN))) {
            throw new UnreadableRow(Fault.NOTE_NOT_PLAIN, said(note));
        }
        if (old.isEmpty()) {
            return comes(newCode, newKind);
        }
        Extent read = readExtent();
        if (read != Extent.PART && !said(villages).isEmpty()) {
            throw new UnreadableRow(Fault.VILLAGES_OF_NO_PART, line());
        }
        return switch (read) {
            case UNCHANGED -> {
                requireNoOther(old, newCode);
                yield new Stays(old);
            }
            case ENDED -> {
                requireNoOther("", newCode);
                yield new Ends(old);
            }
            case REST -> {
                requireNew(newCode);
                yield new GoesOn(old, newCode, said(name), newKind);
            }
            case WHOLE, PART -> {
                requireNew(newCode);
                yield new Goes(
                        old,
                        newCode,
                        said(name),
                        newKind,
                        Succession.Extent.valueOf(read.name()),
                        said(note),
                        readVillages());
            }
        };
    }

    private Row comes(String newCode, UnitKind newKind) throws UnreadableRow {
        if (newCode.isEmpty()) {
            throw new UnreadableRow(Fault.NOTHING_SAID, line());
        }
        if (!said(extent).isEmpty()) {
            throw new UnreadableRow(Fault.OLD_UNIT_MISSING, line());
        }
        return new Comes(newCode, said(name), newKind);
    }

    private void requireNew(String newCode) throws UnreadableRow {
        if (newCode.isEmpty()) {
            throw new UnreadableRow(Fault.NO_NEW_UNIT, line());
        }
    }

    private List<String> readVillages() {
        return BETWEEN_NAMES
                .splitAsStream(said(villages))
                .map(VietnameseText::tidy)
                .filter(village -> !village.isEmpty())
                .toList();
    }

    private void requireNoOther(String allowed, String newCode) throws UnreadableRow {
        if (!newCode.isEmpty() && !newCode.equals(allowed)) {
            throw new UnreadableRow(Fault.NEW_UNIT_OF_NONE, line());
        }
    }

    private Extent readExtent() throws UnreadableRow {
        String words = VietnameseText.searchForm(said(extent));
        return Arrays.stream(Extent.values())
                .filter(known -> known.words.equals(words) || known.name().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new UnreadableRow(Fault.EXTENT_UNKNOWN, said(extent)));
    }

    private UnitKind readKind() throws UnreadableRow {
        String words = VietnameseText.comparisonForm(said(kind));
        return Arrays.stream(UnitKind.values())
                .filter(known -> known.word().equals(words) || known.name().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new UnreadableRow(Fault.KIND_UNKNOWN, said(kind)));
    }

    private static String said(Optional<String> text) {
        return text.map(VietnameseText::tidy).orElse("");
    }
}
