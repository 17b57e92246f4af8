package org.progressledger.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** What callers were answered, to be held against what the log has in the end. */
final class AppendHistory {

    private final List<Answer> answers = new ArrayList<>();

    private sealed interface Answer {

        List<LedgerEvent> events();

        record Stored(List<LedgerEvent> events, Receipt receipt) implements Answer {}

        record Conflicted(List<LedgerEvent> events, LedgerEvent event) implements Answer {}

        record Failed(List<LedgerEvent> events) implements Answer {}

        record Unknown(List<LedgerEvent> events) implements Answer {}
    }

    /** Takes down the answer that a caller gets for its events. */
    void record(List<LedgerEvent> events, Callable<Receipt> append) throws Exception {
        Answer answer;
        try {
            answer = new Answer.Stored(events, append.call());
        } catch (EventConflictException conflict) {
            answer = new Answer.Conflicted(events, conflict.event());
        } catch (LedgerUnavailableException unavailable) {
            answer = new Answer.Failed(events);
        } catch (UnknownOutcomeException unknown) {
            answer = new Answer.Unknown(events);
        }
        synchronized (answers) {
            answers.add(answer);
        }
    }

    long stored() {
        return answers.stream().filter(Answer.Stored.class::isInstance).count();
    }

    long conflicted() {
        return answers.stream().filter(Answer.Conflicted.class::isInstance).count();
    }

    long unknown() {
        return answers.stream().filter(Answer.Unknown.class::isInstance).count();
    }

    /** Nothing acknowledged is missing, nothing is there twice, nothing reported as failed is there, no hole. */
    void check(List<Commit> log) {
        LogChecks.assertDense(log);
        LogChecks.assertUnique(log);
        Map<Long, Commit> byPosition = new HashMap<>();
        Map<String, LedgerEvent> byPlace = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Commit commit : log) {
            byPosition.put(commit.position(), commit);
            for (LedgerEvent event : commit.events()) {
                assertThat(byPlace.put(event.stream() + "/" + event.sequence(), event))
                        .as("two events with sequence %d in %s", event.sequence(), event.stream())
                        .isNull();
                ids.add(event.id());
            }
        }
        for (Answer answer : answers) {
            if (answer instanceof Answer.Stored stored) {
                Commit commit = byPosition.get(stored.receipt().position());
                assertThat(commit)
                        .as("the commit acknowledged at %s", stored.receipt())
                        .isNotNull();
                assertThat(commit.events()).isEqualTo(stored.events());
                assertThat(new Receipt(commit.position(), commit.next(), commit.recordedAt()))
                        .isEqualTo(stored.receipt());
            } else if (answer instanceof Answer.Unknown) {
                continue;
            } else {
                assertThat(answer.events())
                        .as("events reported as failed: %s", answer)
                        .noneMatch(event -> ids.contains(event.id()));
            }
            if (answer instanceof Answer.Conflicted conflicted) {
                LedgerEvent event = conflicted.event();
                assertThat(byPlace.get(event.stream() + "/" + event.sequence()))
                        .as("what %s conflicts with", event)
                        .isNotNull()
                        .isNotEqualTo(event);
            }
        }
    }
}
