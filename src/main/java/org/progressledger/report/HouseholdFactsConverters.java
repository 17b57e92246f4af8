package org.progressledger.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.progressledger.household.Movement;
import org.progressledger.household.Person;
import org.progressledger.household.PovertyReason;
import org.progressledger.household.Residence;
import org.progressledger.household.ScoreSheet;
import org.progressledger.ledger.projection.PackedFields;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdFact.Closing;
import org.progressledger.report.HouseholdFact.Description;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.report.HouseholdFact.Recognition;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The facts of a household in MongoDB. Written by hand because a replay writes them by the hundred thousand. */
final class HouseholdFactsConverters {

    static final String UNITS = "units";
    static final String EVER_LISTED = "everListed";

    private static final String PACKED = "packed";
    private static final String HOUSEHOLD = "household";
    private static final String PLACEMENTS = "placements";
    private static final String DESCRIPTIONS = "descriptions";
    private static final String ASSESSMENTS = "assessments";
    private static final String RECOGNITIONS = "recognitions";
    private static final String CLOSINGS = "closings";
    private static final String KNOWN_FROM = "knownFrom";
    private static final String ON = "on";

    private HouseholdFactsConverters() {}

    static ReadModelConverters all() {
        return new ReadModelConverters(List.of(new Writing(), new Reading()));
    }

    @WritingConverter
    static final class Writing implements Converter<HouseholdFacts, Document> {

        @Override
        public Document convert(HouseholdFacts facts) {
            Document counted = new Document(HOUSEHOLD, facts.household().code())
                    .append(PLACEMENTS, each(facts.placements(), Writing::placement))
                    .append(DESCRIPTIONS, each(facts.descriptions(), Writing::description))
                    .append(ASSESSMENTS, each(facts.assessments(), Writing::assessment))
                    .append(RECOGNITIONS, each(facts.recognitions(), Writing::recognition))
                    .append(CLOSINGS, each(facts.closings(), Writing::closing));
            return new Document(
                            UNITS, facts.units().stream().map(UnitId::toString).toList())
                    .append(EVER_LISTED, facts.wereEverListed())
                    .append(PACKED, PackedFields.pack(counted));
        }

        private static Document fact(HouseholdFact fact) {
            return new Document(KNOWN_FROM, fact.knownFrom())
                    .append(ON, fact.on().toString());
        }

        private static Document placement(Placement placement) {
            Document stored = fact(placement)
                    .append("unit", placement.residence().unit().toString())
                    .append("village", placement.residence().village());
            placement.movedBy().ifPresent(cause -> stored.append("movedBy", cause.name()));
            return stored;
        }

        private static Document description(Description description) {
            Person head = description.head();
            Document stored =
                    fact(description).append("members", description.members()).append("name", head.name());
            head.gender().ifPresent(gender -> stored.append("gender", gender.name()));
            head.birth().ifPresent(birth -> stored.append("birth", birth.toString()));
            head.personalNumber().ifPresent(number -> stored.append("personalNumber", number));
            head.ethnicity().ifPresent(ethnicity -> stored.append("ethnicity", ethnicity));
            return stored;
        }

        private static Document assessment(Assessment assessment) {
            ScoreSheet sheet = assessment.sheet();
            Document stored = fact(assessment)
                    .append("ruleSet", assessment.ruleSet())
                    .append("area", sheet.area().name())
                    .append("b1", sheet.b1().toPlainString())
                    .append("b2", sheet.b2())
                    .append("deprivations", names(sheet.deprivations()))
                    .append("reasons", names(sheet.reasons()))
                    .append("traits", names(sheet.traits()));
            sheet.children()
                    .ifPresent(children -> stored.append(
                            "children",
                            List.of(
                                    children.all(),
                                    children.withoutInsurance(),
                                    children.malnourished(),
                                    children.notAtSchool())));
            return stored;
        }

        private static Document recognition(Recognition recognition) {
            DecisionReference decision = recognition.decision();
            Document stored = fact(recognition)
                    .append("event", recognition.eventId())
                    .append("cause", recognition.cause().name())
                    .append("ruleSet", recognition.ruleSet())
                    .append("number", decision.number())
                    .append("date", decision.date().toString())
                    .append("issuer", decision.issuer());
            recognition.povertyClass().ifPresent(known -> stored.append("povertyClass", known.name()));
            Declaration declaration = recognition.declaration();
            declaration.opening().ifPresent(opening -> stored.append("declaredOpening", opening.name()));
            declaration.movement().ifPresent(movement -> stored.append("declaredMovement", movement.name()));
            return stored;
        }

        private static Document closing(Closing closing) {
            Document stored = fact(closing).append("event", closing.eventId());
            closing.reason().ifPresent(reason -> stored.append("reason", reason.name()));
            return stored;
        }

        private static String names(Set<? extends Enum<?>> constants) {
            return constants.stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, HouseholdFacts> {

        @Override
        public HouseholdFacts convert(Document stored) {
            Document counted = PackedFields.unpack(stored.get(PACKED, Binary.class));
            return new HouseholdFacts(
                    HouseholdId.of(counted.getString(HOUSEHOLD)),
                    each(counted.getList(PLACEMENTS, Document.class), Reading::placement),
                    each(counted.getList(DESCRIPTIONS, Document.class), Reading::description),
                    each(counted.getList(ASSESSMENTS, Document.class), Reading::assessment),
                    each(counted.getList(RECOGNITIONS, Document.class), Reading::recognition),
                    each(counted.getList(CLOSINGS, Document.class), Reading::closing));
        }

        private static Placement placement(Document stored) {
            return new Placement(
                    stored.getLong(KNOWN_FROM),
                    day(stored, ON),
                    new Residence(UnitId.parse(stored.getString("unit")), stored.getString("village")),
                    optional(stored, "movedBy", Cause::valueOf));
        }

        private static Description description(Document stored) {
            return new Description(
                    stored.getLong(KNOWN_FROM),
                    day(stored, ON),
                    new Person(
                            stored.getString("name"),
                            optional(stored, "gender", Gender::valueOf),
                            optional(stored, "birth", Birth::parse),
                            optional(stored, "personalNumber", Function.identity()),
                            optional(stored, "ethnicity", Function.identity())),
                    stored.getInteger("members"));
        }

        private static Assessment assessment(Document stored) {
            return new Assessment(
                    stored.getLong(KNOWN_FROM),
                    day(stored, ON),
                    stored.getString("ruleSet"),
                    new ScoreSheet(
                            AreaKind.valueOf(stored.getString("area")),
                            new BigDecimal(stored.getString("b1")),
                            stored.getInteger("b2"),
                            constants(stored.getString("deprivations"), Deprivation.class),
                            constants(stored.getString("reasons"), PovertyReason.class),
                            constants(stored.getString("traits"), HouseholdTrait.class),
                            Optional.ofNullable(stored.getList("children", Integer.class))
                                    .map(Reading::children)));
        }

        private static Children children(List<Integer> counts) {
            return new Children(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
        }

        private static Recognition recognition(Document stored) {
            return new Recognition(
                    stored.getLong(KNOWN_FROM),
                    day(stored, ON),
                    stored.getString("event"),
                    optional(stored, "povertyClass", PovertyClass::valueOf),
                    Cause.valueOf(stored.getString("cause")),
                    stored.getString("ruleSet"),
                    new Declaration(
                            optional(stored, "declaredOpening", PovertyClass::valueOf),
                            optional(stored, "declaredMovement", Movement::valueOf)),
                    new DecisionReference(stored.getString("number"), day(stored, "date"), stored.getString("issuer")));
        }

        private static Closing closing(Document stored) {
            return new Closing(
                    stored.getLong(KNOWN_FROM),
                    day(stored, ON),
                    stored.getString("event"),
                    optional(stored, "reason", ClosingReason::valueOf));
        }

        private static <T> Optional<T> optional(Document stored, String field, Function<String, T> conversion) {
            return Optional.ofNullable(stored.getString(field)).map(conversion);
        }

        private static <E extends Enum<E>> Set<E> constants(String names, Class<E> type) {
            Set<E> constants = EnumSet.noneOf(type);
            if (!names.isEmpty()) {
                for (String name : names.split(" ")) {
                    constants.add(Enum.valueOf(type, name));
                }
            }
            return constants;
        }

        private static LocalDate day(Document stored, String field) {
            return LocalDate.parse(stored.getString(field));
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
