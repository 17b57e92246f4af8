package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.progressledger.household.Residence;
import org.progressledger.household.read.Standings.Closing;
import org.progressledger.household.read.Standings.Placement;
import org.progressledger.household.read.Standings.RecognisedClass;
import org.progressledger.ledger.projection.PackedFields;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;
import org.progressledger.territory.Lineage;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A household's record in MongoDB. Written by hand because a replay writes it by the hundred thousand. */
final class HouseholdConverters {

    /** What is only passed on from event to event, or read of one household. */
    private static final String PACKED = "packed";

    private HouseholdConverters() {}

    static ReadModelConverters all() {
        return new ReadModelConverters(List.of(new Writing(), new Reading()));
    }

    @WritingConverter
    static final class Writing implements Converter<HouseholdRecord, Document> {

        @Override
        public Document convert(HouseholdRecord household) {
            Standings standings = household.standings();
            Document passedOn = new Document("placements", each(standings.placements(), Writing::placement))
                    .append("recognitions", each(standings.recognitions(), Writing::recognition))
                    .append("headcount", each(household.headcount().steps(), Writing::step))
                    .append("numbers", numbers(household.numbers()))
                    .append("history", household.history());
            if (!standings.closings().isEmpty()) {
                passedOn.append("closings", each(standings.closings(), Writing::closing));
            }
            Document stored = new Document("words", List.copyOf(household.words()))
                    .append("knownFrom", household.knownFrom())
                    .append("numbers", new Document("all", List.copyOf(household.personalNumbers())))
                    .append("versions", each(household.versions(), Writing::version))
                    .append("homes", each(household.homes(), Writing::home))
                    .append("escapes", each(household.escapes(), Writing::days))
                    .append("helped", each(household.helped(), Writing::days))
                    .append(PACKED, PackedFields.pack(passedOn));
            ReviewConverters.write(household, stored);
            return stored;
        }

        private static Document placement(Placement placement) {
            return new Document("on", placement.on().toString())
                    .append("unit", placement.residence().unit().toString())
                    .append("village", placement.residence().village())
                    .append("byBoundary", placement.isMovedByBoundary());
        }

        private static Document recognition(RecognisedClass recognition) {
            Document stored = new Document("event", recognition.eventId())
                    .append("on", recognition.on().toString())
                    .append("cause", recognition.cause().name());
            recognition.declared().ifPresent(opening -> stored.append("declared", opening.name()));
            recognition.povertyClass().ifPresent(known -> stored.append("povertyClass", known.name()));
            return stored;
        }

        private static Document closing(Closing closing) {
            return new Document("event", closing.eventId())
                    .append("on", closing.on().toString());
        }

        private static Document step(Headcount.Step step) {
            return new Document("knownFrom", step.knownFrom())
                    .append("on", step.on().toString())
                    .append("stated", step.isStated())
                    .append("number", step.number());
        }

        private static Document numbers(PersonalNumbers numbers) {
            Document stored = new Document("members", new Document(new TreeMap<String, Object>(numbers.members())));
            numbers.headedOn().ifPresent(day -> stored.append("headedOn", day.toString()));
            numbers.statedHead().ifPresent(number -> stored.append("statedHead", number));
            return stored;
        }

        private static Document days(Version<Days> version) {
            return new Document("from", version.span().from().toString())
                    .append("to", version.span().to().toString())
                    .append("knownFrom", version.knownFrom())
                    .append("knownTo", version.knownTo());
        }

        private static Document version(Version<Span<Standing>> version) {
            Standing standing = version.span().standing();
            return span(
                    version,
                    new Document("lineage", standing.lineage().toString())
                            .append("povertyClass", standing.povertyClass().name()));
        }

        private static Document home(Version<Span<Home>> version) {
            Home home = version.span().standing();
            return span(
                    version,
                    new Document("lineage", home.lineage().toString())
                            .append("village", home.village())
                            .append("villageKey", VietnameseText.comparisonForm(home.village())));
        }
    }

    /** What a version says, with its days and since and until when it was known. */
    static Document span(Version<? extends Span<?>> version, Document said) {
        return said.append("from", version.span().from().toString())
                .append("to", version.span().to().toString())
                .append("knownFrom", version.knownFrom())
                .append("knownTo", version.knownTo());
    }

    /** The version that says this. */
    static <S> Version<Span<S>> span(Document stored, S said) {
        return new Version<>(
                new Span<>(LocalDate.parse(stored.getString("from")), LocalDate.parse(stored.getString("to")), said),
                stored.getLong("knownFrom"),
                stored.getLong("knownTo"));
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, HouseholdRecord> {

        @Override
        public HouseholdRecord convert(Document stored) {
            Document passedOn = PackedFields.unpack(stored.get(PACKED, Binary.class));
            return new HouseholdRecord(
                    new TreeSet<>(stored.getList("words", String.class)),
                    stored.getLong("knownFrom"),
                    new Standings(
                            each(passedOn.getList("placements", Document.class), Reading::placement),
                            each(passedOn.getList("recognitions", Document.class), Reading::recognition),
                            each(passedOn.getList("closings", Document.class, List.of()), Reading::closing)),
                    new Headcount(each(passedOn.getList("headcount", Document.class), Reading::step)),
                    numbers(passedOn.get("numbers", Document.class)),
                    each(stored.getList("versions", Document.class), Reading::version),
                    each(stored.getList("homes", Document.class), Reading::home),
                    ReviewConverters.marks(stored),
                    ReviewConverters.versions(stored),
                    each(stored.getList("escapes", Document.class), Reading::days),
                    each(stored.getList("helped", Document.class), Reading::days),
                    List.copyOf(passedOn.getList("history", Binary.class)));
        }

        private static Closing closing(Document stored) {
            return new Closing(stored.getString("event"), day(stored, "on"));
        }

        private static Headcount.Step step(Document stored) {
            return new Headcount.Step(
                    stored.getLong("knownFrom"),
                    day(stored, "on"),
                    stored.getBoolean("stated"),
                    stored.getInteger("number"));
        }

        private static PersonalNumbers numbers(Document stored) {
            Map<String, String> members = new TreeMap<>();
            stored.get("members", Document.class).forEach((person, number) -> members.put(person, (String) number));
            return new PersonalNumbers(
                    Optional.ofNullable(stored.getString("headedOn")).map(LocalDate::parse),
                    Optional.ofNullable(stored.getString("statedHead")),
                    Map.copyOf(members));
        }

        private static Placement placement(Document stored) {
            return new Placement(
                    day(stored, "on"),
                    new Residence(UnitId.parse(stored.getString("unit")), stored.getString("village")),
                    stored.getBoolean("byBoundary"));
        }

        private static RecognisedClass recognition(Document stored) {
            return new RecognisedClass(
                    stored.getString("event"),
                    day(stored, "on"),
                    povertyClass(stored, "povertyClass"),
                    Cause.valueOf(stored.getString("cause")),
                    povertyClass(stored, "declared"));
        }

        private static Version<Days> days(Document stored) {
            return new Version<>(
                    new Days(day(stored, "from"), day(stored, "to")),
                    stored.getLong("knownFrom"),
                    stored.getLong("knownTo"));
        }

        private static Version<Span<Standing>> version(Document stored) {
            return span(
                    stored,
                    new Standing(
                            Lineage.parse(stored.getString("lineage")),
                            PovertyClass.valueOf(stored.getString("povertyClass"))));
        }

        private static Version<Span<Home>> home(Document stored) {
            return span(stored, new Home(Lineage.parse(stored.getString("lineage")), stored.getString("village")));
        }

        private static Optional<PovertyClass> povertyClass(Document stored, String field) {
            return Optional.ofNullable(stored.getString(field)).map(PovertyClass::valueOf);
        }

        private static LocalDate day(Document stored, String field) {
            return LocalDate.parse(stored.getString(field));
        }
    }

    private static <A, B> List<B> each(List<A> elements, Function<A, B> conversion) {
        List<B> converted = new ArrayList<>(elements.size());
        for (A element : elements) {
            converted.add(conversion.apply(element));
        }
        return converted;
    }
}
