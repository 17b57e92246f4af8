package org.progressledger.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.accountability.Term;
import org.progressledger.audit.ListedEntry;
import org.progressledger.audit.RecordedEntry;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * One entry.
 *
 * @param position its place in the ledger
 * @param delay days from the effective day to that of recording
 * @param type stored name of the event
 * @param typeName the same in words
 * @param stream what it is about
 * @param unit the unit under which it is listed
 * @param unitName the same in words
 * @param headWhenRecorded who led the unit on the day of recording
 * @param headOnTheDay who led the unit on the effective day
 * @param source file that it was read from; empty if it was entered by hand
 * @param decision document behind it; empty if it names none
 * @param link the page of what it is about
 */
record EntryAnswer(
        long position,
        Instant recordedAt,
        LocalDate effectiveOn,
        long delay,
        String type,
        String typeName,
        Kind kind,
        String stream,
        UnitId unit,
        String unitName,
        Optional<String> headWhenRecorded,
        Optional<String> headOnTheDay,
        String recorder,
        String role,
        Optional<String> source,
        Optional<DecisionReference> decision,
        String link) {

    static EntryAnswer of(ListedEntry listed, AuditTexts texts, EntryLinks links) {
        RecordedEntry entry = listed.entry();
        return new EntryAnswer(
                entry.position(),
                entry.recordedAt(),
                entry.effectiveOn(),
                entry.delay(),
                entry.type(),
                texts.type(entry.type()),
                entry.kind(),
                entry.stream(),
                listed.unit(),
                texts.unit(listed.unit()),
                head(listed.headWhenRecorded(), texts),
                head(listed.headOnTheDay(), texts),
                entry.recorder().name(),
                entry.recorder().role(),
                entry.source(),
                entry.decision(),
                links.of(listed));
    }

    private static Optional<String> head(Optional<Term> term, AuditTexts texts) {
        return term.map(texts::head);
    }
}
