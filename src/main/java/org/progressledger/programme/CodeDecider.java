package org.progressledger.programme;

import static org.progressledger.programme.ProgrammeRefusedException.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.progressledger.programme.CodeCommand.DropCode;
import org.progressledger.programme.CodeCommand.MapCode;
import org.progressledger.programme.CodeCommand.NameBudgetUnit;
import org.progressledger.programme.CodeEvent.BudgetUnitNamed;
import org.progressledger.programme.CodeEvent.CodeDropped;
import org.progressledger.programme.CodeEvent.CodeMapped;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.Validity;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.FormerDistrict;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;

/** Decides how the code map changes, by the map so far and by what a code can stand for. */
final class CodeDecider {

    /** Circular 185/2015/TT-BTC. */
    private static final Pattern BUDGET_UNIT = Pattern.compile("\\d{7}");

    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z.-]{0,19}");

    private static final int DIGITS_OF_A_PROVINCE = 2;
    private static final int DIGITS_OF_A_DISTRICT = 3;

    private final Programmes programmes;
    private final Territory territory;
    private final MoneyNames names;

    CodeDecider(Programmes programmes, Territory territory, MoneyNames names) {
        this.programmes = programmes;
        this.territory = territory;
        this.names = names;
    }

    /**
     * The event that follows; none if it is so already.
     *
     * @throws ProgrammeRefusedException if it is against a rule
     */
    List<CodeEvent> decide(CodeBook book, CodeCommand command) {
        if (command instanceof NameBudgetUnit unit) {
            return name(book, unit);
        }
        return command instanceof MapCode code ? map(book, code) : drop(book, (DropCode) command);
    }

    private List<CodeEvent> name(CodeBook book, NameBudgetUnit asked) {
        require(BUDGET_UNIT.matcher(asked.code()).matches(), ProgrammeRefusal.BUDGET_UNIT_MALFORMED, asked.code());
        PlainWords.requireSentence(asked.name());
        requireEndsNotBefore(asked.code(), asked.effectiveOn(), asked.endsOn());
        require(
                isInForce(asked.unit(), asked.effectiveOn()),
                ProgrammeRefusal.UNIT_NOT_IN_FORCE,
                asked.unit(),
                asked.effectiveOn());
        return book.wordOn(asked.code(), asked.effectiveOn())
                        .filter(word -> word.name().equals(asked.name())
                                && word.unit().equals(asked.unit())
                                && word.endsOn().equals(asked.endsOn()))
                        .isPresent()
                ? List.of()
                : List.of(new BudgetUnitNamed(
                        asked.code(), asked.name(), asked.unit(), asked.effectiveOn(), asked.endsOn()));
    }

    private boolean isInForce(UnitId unit, LocalDate day) {
        return switch (unit.code().length()) {
            case DIGITS_OF_A_PROVINCE -> territory.province(unit.code()).isPresent();
            case DIGITS_OF_A_DISTRICT -> territory.unit(unit, day).isPresent() || isDistrict(unit.code(), day);
            default -> territory.unit(unit, day).isPresent();
        };
    }

    private boolean isDistrict(String code, LocalDate day) {
        return day.isBefore(Territory.REORGANISATION)
                && territory.provinces().stream()
                        .map(Province::code)
                        .flatMap(province -> territory.unitsOf(province, day).stream())
                        .map(AdministrativeUnit::formerDistrict)
                        .flatMap(Optional::stream)
                        .map(FormerDistrict::code)
                        .anyMatch(code::equals);
    }

    private List<CodeEvent> map(CodeBook book, MapCode asked) {
        require(CODE.matcher(asked.code()).matches(), ProgrammeRefusal.CODE_MALFORMED, asked.code());
        requireEndsNotBefore(asked.code(), asked.effectiveOn(), asked.endsOn());
        require(isMeaning(asked.kind(), asked.means()), ProgrammeRefusal.MEANING_UNKNOWN, asked.code(), asked.means());
        Validity days = new Validity(asked.effectiveOn(), asked.endsOn());
        Optional<MappedCode> other = book.of(asked.kind(), asked.code()).stream()
                .filter(mapped -> mapped.validity().overlaps(days))
                .findFirst();
        if (other.isEmpty()) {
            return List.of(
                    new CodeMapped(asked.kind(), asked.code(), asked.means(), asked.effectiveOn(), asked.endsOn()));
        }
        MappedCode mapped = other.get();
        require(
                mapped.means().equals(asked.means()) && mapped.validity().equals(days),
                ProgrammeRefusal.CODE_MEANS_OTHERWISE,
                mapped.code(),
                mapped.means(),
                mapped.validity().from(),
                mapped.validity().to().<Object>map(last -> last).orElse("…"));
        return List.of();
    }

    private boolean isMeaning(CodeKind kind, String means) {
        return switch (kind) {
            case PROGRAMME ->
                programmes.items().stream().anyMatch(item -> item.key().path().equals(means));
            case SOURCE -> names.sources().containsKey(means);
            case NATURE -> names.natures().containsKey(means);
        };
    }

    private static List<CodeEvent> drop(CodeBook book, DropCode asked) {
        List<MappedCode> mapped = book.of(asked.kind(), asked.code());
        require(!mapped.isEmpty(), ProgrammeRefusal.CODE_UNKNOWN, asked.code());
        return mapped.stream().allMatch(code -> CodeBook.isOver(code, asked.effectiveOn()))
                ? List.of()
                : List.of(new CodeDropped(asked.kind(), asked.code(), asked.effectiveOn()));
    }

    private static void requireEndsNotBefore(String code, LocalDate first, Optional<LocalDate> last) {
        last.ifPresent(day -> require(!day.isBefore(first), ProgrammeRefusal.ENDS_BEFORE_IT_BEGINS, code, first, day));
    }
}
