package org.progressledger.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.programme.CodeEvent.BudgetUnitNamed;
import org.progressledger.programme.CodeEvent.CodeDropped;
import org.progressledger.programme.CodeEvent.CodeMapped;
import org.progressledger.shared.Validity;

/** The map that some events tell; does not change any more. */
final class CodeBook implements CodeMap {

    private static final Comparator<MappedCode> ORDER = Comparator.comparing(MappedCode::kind)
            .thenComparing(MappedCode::code)
            .thenComparing(mapped -> mapped.validity().from());

    static final CodeBook NONE = new CodeBook(new TreeMap<>(), List.of());

    private final NavigableMap<String, NavigableMap<LocalDate, BudgetUnitNamed>> units;
    private final List<MappedCode> codes;

    private CodeBook(
            NavigableMap<String, NavigableMap<LocalDate, BudgetUnitNamed>> units, Collection<MappedCode> codes) {
        this.units = Collections.unmodifiableNavigableMap(units);
        this.codes = codes.stream().sorted(ORDER).toList();
    }

    CodeBook after(Collection<CodeEvent> events) {
        NavigableMap<String, NavigableMap<LocalDate, BudgetUnitNamed>> named = new TreeMap<>(units);
        List<MappedCode> mapped = new ArrayList<>(codes);
        for (CodeEvent event : events) {
            if (event instanceof BudgetUnitNamed unit) {
                NavigableMap<LocalDate, BudgetUnitNamed> words =
                        new TreeMap<>(named.getOrDefault(unit.code(), Collections.emptyNavigableMap()));
                words.put(unit.effectiveOn(), unit);
                named.put(unit.code(), words);
            } else if (event instanceof CodeMapped code) {
                mapped.add(new MappedCode(
                        code.kind(), code.code(), code.means(), new Validity(code.effectiveOn(), code.endsOn())));
            } else if (event instanceof CodeDropped code) {
                mapped = dropped(mapped, code);
            }
        }
        return new CodeBook(named, mapped);
    }

    private static List<MappedCode> dropped(List<MappedCode> codes, CodeDropped drop) {
        List<MappedCode> left = new ArrayList<>();
        for (MappedCode code : codes) {
            if (code.kind() != drop.kind() || !code.code().equals(drop.code()) || isOver(code, drop.effectiveOn())) {
                left.add(code);
            } else if (!code.validity().from().isAfter(drop.effectiveOn())) {
                left.add(new MappedCode(
                        code.kind(),
                        code.code(),
                        code.means(),
                        Validity.between(code.validity().from(), drop.effectiveOn())));
            }
        }
        return left;
    }

    static boolean isOver(MappedCode code, LocalDate day) {
        return code.validity().to().filter(last -> !last.isAfter(day)).isPresent();
    }

    /** The latest word about a budget unit on a day, whether the Treasury books under it then or not. */
    Optional<BudgetUnitNamed> wordOn(String code, LocalDate day) {
        return Optional.ofNullable(units.get(code))
                .map(words -> words.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** All that a code ever stood for. */
    List<MappedCode> of(CodeKind kind, String code) {
        return codes.stream()
                .filter(mapped -> mapped.kind() == kind && mapped.code().equals(code))
                .toList();
    }

    private BudgetUnit unit(BudgetUnitNamed word) {
        NavigableMap<LocalDate, BudgetUnitNamed> words = units.get(word.code());
        return new BudgetUnit(
                word.code(),
                word.name(),
                word.unit(),
                new Validity(words.firstKey(), words.lastEntry().getValue().endsOn()));
    }

    @Override
    public CodeMap knownAt(long position) {
        return this;
    }

    @Override
    public List<MappedCode> codes() {
        return codes;
    }

    @Override
    public List<BudgetUnit> budgetUnits() {
        return units.values().stream()
                .map(words -> unit(words.lastEntry().getValue()))
                .toList();
    }

    @Override
    public Optional<BudgetUnit> budgetUnit(String code, LocalDate day) {
        return wordOn(code, day)
                .filter(word -> new Validity(word.effectiveOn(), word.endsOn()).covers(day))
                .map(this::unit);
    }

    @Override
    public Optional<String> meaning(CodeKind kind, String code, LocalDate day) {
        return of(kind, code).stream()
                .filter(mapped -> mapped.validity().covers(day))
                .map(MappedCode::means)
                .findFirst();
    }
}
