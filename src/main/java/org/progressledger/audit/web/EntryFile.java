package org.progressledger.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.intake.SheetFile.Lines;

/** Entries to take away as lines, what was asked in the first. */
record EntryFile(Asked asked, List<EntryAnswer> entries, AuditTexts texts) implements Lines {

    private static final List<String> COLUMNS = List.of(
            "position",
            "recorded-at",
            "effective-on",
            "delay",
            "type",
            "type-name",
            "kind",
            "stream",
            "unit",
            "unit-name",
            "head-when-recorded",
            "head-on-the-day",
            "recorder",
            "role",
            "source",
            "decision");

    @Override
    public void forEach(Consumer<List<String>> lines) {
        lines.accept(question());
        lines.accept(COLUMNS.stream()
                .map(column -> texts.said("audit.column." + column))
                .toList());
        entries.forEach(entry -> lines.accept(line(entry)));
    }

    private List<String> question() {
        return Stream.of(
                        asked.question().leastDelay().stream().map(least -> "leastDays " + least),
                        Stream.of("fromPosition " + asked.question().fromPosition()),
                        Stream.of("post " + asked.question().post()),
                        asked.request().kept().entrySet().stream()
                                .filter(choice -> !choice.getKey().equals("leastDays")
                                        && !choice.getKey().equals("post"))
                                .map(choice -> choice.getKey() + " " + choice.getValue()))
                .flatMap(part -> part)
                .toList();
    }

    private List<String> line(EntryAnswer entry) {
        return List.of(
                Long.toString(entry.position()),
                entry.recordedAt().toString(),
                entry.effectiveOn().toString(),
                Long.toString(entry.delay()),
                entry.type(),
                entry.typeName(),
                texts.said("entry-effect." + entry.kind()),
                entry.stream(),
                entry.unit().toString(),
                entry.unitName(),
                text(entry.headWhenRecorded()),
                text(entry.headOnTheDay()),
                entry.recorder(),
                texts.role(entry.role()),
                text(entry.source()),
                entry.decision().map(texts::decision).orElse(""));
    }

    private static String text(Optional<String> some) {
        return some.orElse("");
    }
}
