package org.progressledger.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.progressledger.household.Birth;
import org.progressledger.household.Children;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Declaration;
import org.progressledger.household.Deprivation;
import org.progressledger.household.Gender;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.household.SupportKind;
import org.progressledger.ledger.projection.PackedFields;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdFact.Closing;
import org.progressledger.report.HouseholdFact.Description;
import org.progressledger.report.HouseholdFact.PeopleChange;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.report.HouseholdFact.Recognition;
import org.progressledger.report.HouseholdFact.Support;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of a household in MongoDB: each a {@link FactLine}, packed, beside what they are found by. Written by hand because a
 * replay writes them by the hundred thousand, and a form reads those of a whole province.
 */
final class HouseholdFactsConverters {

    static final String UNITS = "units";
    static final String EVER_LISTED = "everListed";

    private static final String HOUSEHOLD = "household";
    private static final String LINES = "lines";
    private static final String PLACEMENTS = "placements";
    private static final String DESCRIPTIONS = "descriptions";
    private static final String ASSESSMENTS = "assessments";
    private static final String RECOGNITIONS = "recognitions";
    private static final String CLOSINGS = "closings";
    private static final String PEOPLE_CHANGES = "peopleChanges";
    private static final String SUPPORTS = "supports";

    /** Changes of the people are seldom, of many shapes, and read as a whole: each is a line of JSON. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, ObjectReader> CHANGES = Arrays.stream(MemberEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> MAPPER.readerFor(type)));

    private HouseholdFactsConverters() {}

    static ReadModelConverters all() {
        return new ReadModelConverters(List.of(new Writing(), new Reading()));
    }

    @WritingConverter
    static final class Writing implements Converter<HouseholdFacts, Document> {

        @Override
        public Document convert(HouseholdFacts facts) {
            return new Document(HOUSEHOLD, facts.household().code())
                    .append(UNITS, facts.units().stream().map(UnitId::toString).toList())
                    .append(EVER_LISTED, facts.wereEverListed())
                    .append(LINES, PackedFields.pack(lines(facts)));
        }

        private static Document lines(HouseholdFacts facts) {
            return new Document(PLACEMENTS, each(facts.placements(), Writing::placement))
                    .append(DESCRIPTIONS, each(facts.descriptions(), Writing::description))
                    .append(ASSESSMENTS, each(facts.assessments(), Writing::assessment))
                    .append(RECOGNITIONS, each(facts.recognitions(), Writing::recognition))
                    .append(CLOSINGS, each(facts.closings(), Writing::closing))
                    .append(PEOPLE_CHANGES, each(facts.peopleChanges(), Writing::peopleChange))
                    .append(SUPPORTS, each(facts.supports(), Writing::support));
        }

        private static FactLine.Writing fact(HouseholdFact fact) {
            return new FactLine.Writing().add(fact.knownFrom()).add(fact.on());
        }

        private static String placement(Placement placement) {
            return fact(placement)
                    .add(placement.residence().unit().toString())
                    .add(placement.residence().village())
                    .add(placement.movedBy(), Enum::name)
                    .line();
        }

        private static String description(Description description) {
            Person head = description.head();
            return fact(description)
                    .add(description.members())
                    .add(head.name())
                    .add(head.gender(), Enum::name)
                    .add(head.birth(), Birth::toString)
                    .add(head.personalNumber(), Function.identity())
                    .add(head.ethnicity(), Function.identity())
                    .line();
        }

        private static String assessment(Assessment assessment) {
            ScoreSheet sheet = assessment.sheet();
            return fact(assessment)
                    .add(assessment.ruleSet())
                    .add(sheet.area())
                    .add(sheet.b1().toPlainString())
                    .add(sheet.b2())
                    .add(sheet.deprivations())
                    .add(sheet.reasons())
                    .add(sheet.traits())
                    .add(sheet.children(), Writing::children)
                    .line();
        }

        private static String children(Children children) {
            return "%d %d %d %d"
                    .formatted(
                            children.all(),
                            children.withoutInsurance(),
                            children.malnourished(),
                            children.notAtSchool());
        }

        private static String recognition(Recognition recognition) {
            DecisionReference decision = recognition.decision();
            return fact(recognition)
                    .add(recognition.eventId())
                    .add(recognition.povertyClass(), Enum::name)
                    .add(recognition.cause())
                    .add(recognition.ruleSet())
                    .add(recognition.declaration().opening(), Enum::name)
                    .add(recognition.declaration().movement(), Enum::name)
                    .add(decision.number())
                    .add(decision.date())
                    .add(decision.issuer())
                    .line();
        }

        private static String closing(Closing closing) {
            return fact(closing)
                    .add(closing.eventId())
                    .add(closing.reason(), Enum::name)
                    .line();
        }

        private static String peopleChange(PeopleChange change) {
            return new FactLine.Writing()
                    .add(change.knownFrom())
                    .add(change.event().getClass().getSimpleName())
                    .add(MAPPER.writeValueAsString(change.event()))
                    .line();
        }

        private static String support(Support support) {
            return fact(support)
                    .add(support.eventId())
                    .add(support.given().map(Support.Given::kind), Enum::name)
                    .add(support.given().flatMap(Support.Given::amount), amount -> Long.toString(amount.dong()))
                    .line();
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, HouseholdFacts> {

        @Override
        public HouseholdFacts convert(Document stored) {
            Document lines = PackedFields.unpack(stored.get(LINES, Binary.class));
            return new HouseholdFacts(
                    HouseholdId.of(stored.getString(HOUSEHOLD)),
                    read(lines, PLACEMENTS, Reading::placement),
                    read(lines, DESCRIPTIONS, Reading::description),
                    read(lines, PEOPLE_CHANGES, Reading::peopleChange),
                    read(lines, ASSESSMENTS, Reading::assessment),
                    read(lines, RECOGNITIONS, Reading::recognition),
                    read(lines, CLOSINGS, Reading::closing),
                    read(lines, SUPPORTS, Reading::support));
        }

        private static Placement placement(FactLine line) {
            return new Placement(
                    line.number(),
                    line.day(),
                    new Residence(UnitId.parse(line.text()), line.text()),
                    line.optional(Cause::valueOf));
        }

        private static Description description(FactLine line) {
            long knownFrom = line.number();
            LocalDate on = line.day();
            int members = line.count();
            return new Description(
                    knownFrom,
                    on,
                    new Person(
                            line.text(),
                            line.optional(Gender::valueOf),
                            line.optional(Birth::parse),
                            line.optional(Function.identity()),
                            line.optional(Function.identity())),
                    members);
        }

        private static Assessment assessment(FactLine line) {
            return new Assessment(
                    line.number(),
                    line.day(),
                    line.text(),
                    new ScoreSheet(
                            AreaKind.valueOf(line.text()),
                            new BigDecimal(line.text()),
                            line.count(),
                            line.constants(Deprivation.class),
                            line.constants(PovertyReason.class),
                            line.constants(HouseholdTrait.class),
                            line.optional(Reading::children)));
        }

        private static Children children(String counts) {
            String[] each = counts.split(" ");
            return new Children(
                    Integer.parseInt(each[0]),
                    Integer.parseInt(each[1]),
                    Integer.parseInt(each[2]),
                    Integer.parseInt(each[3]));
        }

        private static Recognition recognition(FactLine line) {
            return new Recognition(
                    line.number(),
                    line.day(),
                    line.text(),
                    line.optional(PovertyClass::valueOf),
                    Cause.valueOf(line.text()),
                    line.text(),
                    new Declaration(line.optional(PovertyClass::valueOf), line.optional(Movement::valueOf)),
                    new DecisionReference(line.text(), line.day(), line.text()));
        }

        private static Closing closing(FactLine line) {
            return new Closing(line.number(), line.day(), line.text(), line.optional(ClosingReason::valueOf));
        }

        private static PeopleChange peopleChange(FactLine line) {
            return new PeopleChange(line.number(), CHANGES.get(line.text()).readValue(line.text()));
        }

        private static Support support(FactLine line) {
            long knownFrom = line.number();
            LocalDate on = line.day();
            String eventId = line.text();
            Optional<SupportKind> kind = line.optional(SupportKind::valueOf);
            Optional<Money> amount = line.optional(Long::valueOf).map(Money::new);
            return new Support(knownFrom, on, eventId, kind.map(given -> new Support.Given(given, amount)));
        }

        private static <F> List<F> read(Document lines, String field, Function<FactLine, F> reading) {
            return each(lines.getList(field, String.class), line -> reading.apply(new FactLine(line)));
        }
    }

    private static <A, B> List<B> each(Collection<A> elements, Function<A, B> conversion) {
        List<B> converted = new ArrayList<>(elements.size());
        for (A element : elements) {
            converted.add(conversion.apply(element));
        }
        return converted;
    }
}
