package org.progressledger.fund.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.web.FundEntryForm.Situation;
import org.progressledger.programme.ItemKey;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.RecordForm;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every kind of entry about money. */
@Component
class FundEntryForms {

    private static final String ALLOCATION = "allocation";
    private static final String FROM = "from";
    private static final String PURPOSE = "purpose.";
    private static final String BUDGET_YEAR = "budgetYear";
    private static final Predicate<Purpose> OF_BUDGET =
            purpose -> purpose.source().isBudget();
    private static final Predicate<Purpose> OF_YEAR =
            OF_BUDGET.and(purpose -> purpose.planYears().isAnnual());
    private static final Predicate<Purpose> IN_DETAIL = OF_YEAR.and(Purpose::isDetailed);

    private final List<FundEntryForm<?>> forms;
    private final FundViews views;
    private final MessageSource messages;

    FundEntryForms(FundViews views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
        this.forms = List.of(
                new FundEntryForm<>(
                        "assignment",
                        RecordForm.of("fund-assignment", FundRequest.Assign.class),
                        purpose -> true,
                        this::ofPurpose,
                        situation -> purpose(situation, situation.purpose())),
                new FundEntryForm<>(
                        "allocation",
                        RecordForm.of("fund-allocation", FundRequest.Allocate.class),
                        OF_BUDGET.and(purpose -> !purpose.isDetailed()),
                        this::ofShare,
                        situation -> with(purpose(situation, situation.purpose()), FROM, id(situation))),
                new FundEntryForm<>(
                        "adjustment",
                        RecordForm.of("fund-adjustment", FundRequest.Adjust.class),
                        purpose -> true,
                        this::ofAdjustment,
                        situation -> with(entry(), FROM, id(situation))),
                form("advance", FundRequest.Advance.class, IN_DETAIL),
                form("acceptance", FundRequest.Accept.class, IN_DETAIL),
                form("payment", FundRequest.Pay.class, IN_DETAIL),
                form("recovery", FundRequest.Recover.class, IN_DETAIL),
                form("carry-over", FundRequest.Carry.class, OF_YEAR),
                form("cancellation", FundRequest.Cancel.class, OF_YEAR),
                form("recall", FundRequest.Recall.class, OF_BUDGET),
                form("settlement", FundRequest.Settle.class, IN_DETAIL),
                new FundEntryForm<>(
                        "contribution",
                        RecordForm.of("fund-contribution", FundRequest.Contribute.class),
                        OF_BUDGET.negate(),
                        this::ofPurpose,
                        situation -> purpose(situation, situation.purpose())),
                new FundEntryForm<>(
                        "reversal",
                        RecordForm.of("fund-reversal", FundRequest.Reverse.class),
                        purpose -> true,
                        this::ofReversal,
                        situation -> Map.of(ALLOCATION, List.of(id(situation)))));
    }

    /** The menu of an allocation. */
    List<FundEntryForm<?>> of(Purpose purpose) {
        return forms.stream().filter(form -> form.makesSense().test(purpose)).toList();
    }

    /** Those that open an allocation. */
    List<FundEntryForm<?>> opening() {
        return List.of(named("assignment"), named("contribution"));
    }

    /** @throws ProblemException if there is none of this name */
    FundEntryForm<?> named(String name) {
        return forms.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }

    private <R extends FundRequest> FundEntryForm<R> form(String name, Class<R> type, Predicate<Purpose> makesSense) {
        return new FundEntryForm<>(
                name,
                RecordForm.of("fund-" + name, type),
                makesSense,
                situation -> choices(Map.of(ALLOCATION, itself(situation))),
                situation -> {
                    Map<String, List<String>> start = with(entry(), ALLOCATION, id(situation));
                    situation.purpose().ifPresent(purpose -> {
                        List<String> year =
                                List.of(Integer.toString(purpose.planYears().last()));
                        start.put(BUDGET_YEAR, year);
                        start.put("fromYear", year);
                    });
                    return start;
                });
    }

    /** An identity made here, so that a form that is sent twice is recorded once. */
    private static Map<String, List<String>> entry() {
        Map<String, List<String>> start = new HashMap<>();
        start.put("entry.id", List.of(UUID.randomUUID().toString()));
        return start;
    }

    private static Map<String, List<String>> purpose(Situation situation, Optional<Purpose> known) {
        Map<String, List<String>> start = entry();
        known.ifPresentOrElse(
                purpose -> {
                    start.put(PURPOSE + "planYears", List.of(purpose.planYears().toString()));
                    start.put(PURPOSE + "holder", List.of(purpose.holder()));
                    start.put(PURPOSE + "unit", List.of(purpose.unit().toString()));
                    start.put(PURPOSE + "item", List.of(purpose.item().path()));
                    start.put(PURPOSE + "source", List.of(purpose.source().name()));
                    start.put(PURPOSE + "nature", List.of(purpose.nature().name()));
                    start.put(PURPOSE + "project", purpose.project().stream().toList());
                },
                () -> start.put(
                        PURPOSE + "planYears",
                        List.of(Integer.toString(situation.asked().year()))));
        return start;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> start, String path, String value) {
        start.put(path, List.of(value));
        return start;
    }

    private static String id(Situation situation) {
        return situation.purpose().map(AllocationId::of).map(AllocationId::text).orElse("");
    }

    private static FormOffers choices(Map<String, List<Choice>> choices) {
        return new FormOffers(choices, Map.of(), Map.of());
    }

    private FormOffers ofPurpose(Situation situation) {
        return new FormOffers(
                Map.of(PURPOSE + "item", items(situation, key -> true)),
                Map.of(UnitId.class, units(situation)),
                Map.of());
    }

    private FormOffers ofShare(Situation situation) {
        Predicate<ItemKey> below = key -> situation
                .purpose()
                .filter(purpose -> !key.isWithin(purpose.item()))
                .isEmpty();
        Map<String, List<Choice>> choices = new HashMap<>();
        choices.put(FROM, itself(situation));
        choices.put(PURPOSE + "item", items(situation, below));
        return new FormOffers(choices, Map.of(UnitId.class, units(situation)), Map.of());
    }

    private FormOffers ofAdjustment(Situation situation) {
        return choices(Map.of(
                FROM,
                itself(situation),
                "to",
                situation.purpose().stream()
                        .flatMap(
                                purpose -> views
                                        .besides(
                                                AllocationId.of(purpose),
                                                purpose,
                                                situation.asked().basis().knownAt())
                                        .stream())
                        .map(story -> choice(story, situation))
                        .toList()));
    }

    private FormOffers ofReversal(Situation situation) {
        List<Choice> entries = new ArrayList<>();
        situation
                .story()
                .ifPresent(story -> story.valid().stream()
                        .map(line -> choice(line, (MoneyEvent) line.event(), situation))
                        .forEach(entries::add));
        Collections.reverse(entries);
        return choices(Map.of(
                ALLOCATION,
                itself(situation),
                "reverses",
                entries.stream().distinct().toList()));
    }

    private Choice choice(AllocationStory.Line line, MoneyEvent money, Situation situation) {
        return new Choice(
                money.entry().id(),
                String.join(
                        " · ",
                        VietnamTime.DAY.format(money.effectiveOn()),
                        messages.getMessage("fund-event." + line.kind(), new Object[0], situation.locale()),
                        written(money.entry().amount()),
                        money.entry().document().number()));
    }

    private static List<Choice> itself(Situation situation) {
        return situation.story().stream().map(story -> choice(story, situation)).toList();
    }

    private static Choice choice(AllocationStory story, Situation situation) {
        Purpose purpose = story.book().purpose();
        FundTexts texts = situation.texts();
        return new Choice(
                AllocationId.of(purpose).text(),
                String.join(
                        " · ",
                        Stream.of(
                                        Stream.of(
                                                purpose.planYears().toString(),
                                                texts.of(purpose.source()),
                                                texts.of(purpose.nature()),
                                                texts.unit(purpose.unit()),
                                                purpose.item().path()),
                                        purpose.project().stream())
                                .flatMap(Function.identity())
                                .toList()));
    }

    private static List<Choice> items(Situation situation, Predicate<ItemKey> which) {
        LocalDate day = situation.asked().to();
        List<ProgrammeItem> items = situation.asked().programmes().items();
        return items.stream()
                .filter(item -> which.test(item.key()))
                .filter(item ->
                        situation.purpose().isPresent() || item.validity().covers(day))
                .map(item -> new Choice(
                        item.key().path(),
                        item.key().path() + " " + situation.texts().item(item.key())))
                .toList();
    }

    /** The province and its communes of the day. */
    private static List<Choice> units(Situation situation) {
        var province = situation.asked().area().province();
        return Stream.concat(
                        Stream.of(new Choice(new UnitId(province.code(), 2025).toString(), province.label())),
                        situation
                                .asked()
                                .territory()
                                .unitsOf(province.code(), situation.asked().to())
                                .stream()
                                .map(unit -> new Choice(unit.id().toString(), unit.label())))
                .toList();
    }

    private static String written(Money amount) {
        return String.format(Locale.ROOT, "%,d", amount.dong()).replace(',', '.');
    }
}
