package org.progressledger.audit.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.facts.Basis;
import org.progressledger.intake.SheetFile;

/** Entries to take away, with the basis in the first line. Equal bases make equal bytes. */
record EntryFile(Asked asked, List<EntryAnswer> entries, AuditTexts texts) {

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

    void write(OutputStream output) throws IOException {
        SheetFile.CSV.write(
                lines -> {
                    lines.accept(basis());
                    lines.accept(COLUMNS.stream()
                            .map(column -> texts.said("audit.column." + column))
                            .toList());
                    entries.forEach(entry -> lines.accept(line(entry)));
                },
                asked.basis().effectiveOn(),
                output);
    }

    private List<String> basis() {
        Basis basis = asked.basis();
        return Stream.of(
                        Stream.of(
                                texts.said("audit.basis"),
                                "effectiveOn " + basis.effectiveOn(),
                                "knownAt " + basis.knownAt(),
                                "boundaries " + asked.boundaries().key()),
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
