package org.progressledger.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.audit.EntryList;
import org.progressledger.audit.EntryQueries;
import org.progressledger.audit.web.EntryQuestions.Asked;
import org.progressledger.facts.Basis;
import org.progressledger.web.StatedFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts together what a page, a program or a file is told about entries. */
@Component
class EntriesView {

    private static final int MOST_ENTRIES = 500;

    private final EntryQueries queries;
    private final MessageSource messages;
    private final StatedFiles files;

    EntriesView(EntryQueries queries, MessageSource messages, StatedFiles files) {
        this.queries = queries;
        this.messages = messages;
        this.files = files;
    }

    /**
     * @param next position after which the next part begins; empty if this is the last
     */
    record Part(Basis basis, List<EntryAnswer> entries, Optional<Long> next) {}

    AuditTexts texts(Asked asked, Locale locale) {
        return new AuditTexts(asked.territory(), messages, locale);
    }

    /** @param path page whose links lead to groups */
    SummaryAnswer summary(Asked asked, String path, Locale locale) {
        return SummaryAnswer.of(asked, queries.summary(asked.question()), texts(asked, locale), path);
    }

    /**
     * @param after position after which the part begins; the first part when empty
     * @param size most entries; 1 to 500
     */
    Part part(Asked asked, Optional<Long> after, int size, Locale locale) {
        return part(
                asked,
                queries.list(asked.question(), after.orElse(-1L), Math.max(1, Math.min(size, MOST_ENTRIES))),
                locale);
    }

    Part part(Asked asked, EntryList part, Locale locale) {
        AuditTexts texts = texts(asked, locale);
        EntryLinks links = new EntryLinks(asked.request().time());
        return new Part(
                asked.basis(),
                part.entries().stream()
                        .map(entry -> EntryAnswer.of(entry, texts, links))
                        .toList(),
                part.next());
    }

    /** @param name of the file, before its basis */
    ResponseEntity<byte[]> file(Asked asked, String name, Locale locale) {
        AuditTexts texts = texts(asked, locale);
        EntryLinks links = new EntryLinks(asked.request().time());
        return files.csv(
                "%s-%s-%d"
                        .formatted(
                                name, asked.basis().effectiveOn(), asked.basis().knownAt()),
                new EntryFile(
                        asked,
                        queries.all(asked.question()).stream()
                                .map(entry -> EntryAnswer.of(entry, texts, links))
                                .toList(),
                        texts));
    }
}
