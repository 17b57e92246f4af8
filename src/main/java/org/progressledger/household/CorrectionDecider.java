package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdCommand.CorrectInBatch;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.RuleSetOwner;

/** Decides on corrections: what was recognised stays in the book, and the book knows better from here on. */
record CorrectionDecider(Scoring scoring) {

    Decided correct(HouseholdState state, CorrectRecognition command) {
        Optional<Refused> refused = notCorrectable(state, command.corrects(), command.reason())
                .or(() -> command.otherDay().flatMap(day -> outsideItsLife(state, day)));
        if (refused.isPresent()) {
            return refused.get();
        }
        Recognition recognition = state.recognition(command.corrects()).orElseThrow();
        LocalDate effectiveOn = command.otherDay().orElse(recognition.effectiveOn());
        if (recognition.current().filter(command.povertyClass()::equals).isPresent()
                && recognition.effectiveOn().equals(effectiveOn)) {
            return Refused.because(RefusalReason.CORRECTION_CHANGES_NOTHING, command.corrects());
        }
        Optional<ScoreSheet> sheet = recognition.sheet();
        if (sheet.isEmpty()) {
            return Refused.because(RefusalReason.NOT_SCORED, effectiveOn);
        }
        Optional<String> key =
                Optional.of(recognition.ruleSet()).filter(provincial -> recognition.owner() == RuleSetOwner.PROVINCE);
        Optional<PovertyRuleSet> ruleSet = scoring.ruleSet(key, effectiveOn);
        if (ruleSet.isEmpty()) {
            return scoring.withoutRuleSet(key, effectiveOn);
        }
        Recognised judged = scoring.recognised(command.povertyClass(), sheet.get(), ruleSet.get());
        Optional<Refused> unmoved = command.otherDay()
                .flatMap(day -> new MovedLine(scoring.ruleSets()).unmoved(state, recognition, judged, day));
        if (unmoved.isPresent()) {
            return unmoved.get();
        }
        return new Events(List.of(new RecognitionCorrected(
                command.household(),
                command.corrects(),
                Optional.of(judged),
                command.reason(),
                effectiveOn,
                command.decision(),
                command.batch())));
    }

    Decided withdraw(HouseholdState state, WithdrawRecognition command) {
        return notCorrectable(state, command.corrects(), command.reason())
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(new RecognitionCorrected(
                        command.household(),
                        command.corrects(),
                        Optional.empty(),
                        command.reason(),
                        state.recognition(command.corrects()).orElseThrow().effectiveOn(),
                        command.decision(),
                        command.batch()))));
    }

    Decided correctAsSeen(HouseholdState state, CorrectInBatch entry) {
        Optional<Refused> changed = state.recognition(entry.corrects())
                .filter(recognition ->
                        !recognition.isWithdrawn() && !recognition.standsAs(entry.seen(), entry.seenFrom()))
                .map(recognition ->
                        Refused.because(RefusalReason.RECOGNITION_CHANGED_MEANWHILE, entry.seen(), entry.seenFrom()));
        if (changed.isPresent()) {
            return changed.get();
        }
        return entry.povertyClass()
                .map(right -> correct(
                        state,
                        new CorrectRecognition(
                                entry.household(),
                                entry.corrects(),
                                right,
                                entry.otherDay(),
                                entry.reason(),
                                entry.decision(),
                                Optional.of(entry.batch()))))
                .orElseGet(() -> withdraw(
                        state,
                        new WithdrawRecognition(
                                entry.household(),
                                entry.corrects(),
                                entry.reason(),
                                entry.decision(),
                                Optional.of(entry.batch()))));
    }

    Decided reopen(HouseholdState state, WithdrawClosing command) {
        if (command.reason().isBlank()) {
            return Refused.because(RefusalReason.REASON_MISSING);
        }
        return state.closings()
                .closing(command.withdraws())
                .<Decided>map(closing -> new Events(List.of(new ClosingWithdrawn(
                        command.household(),
                        command.withdraws(),
                        command.reason(),
                        closing.event().effectiveOn(),
                        command.decision()))))
                .orElseGet(() -> Refused.because(RefusalReason.NO_SUCH_CLOSING, command.withdraws()));
    }

    private static Optional<Refused> notCorrectable(HouseholdState state, String corrects, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Refused.because(RefusalReason.REASON_MISSING));
        }
        Optional<Recognition> recognition = state.recognition(corrects);
        if (recognition.isEmpty()) {
            return Optional.of(Refused.because(RefusalReason.NO_SUCH_RECOGNITION, corrects));
        }
        return recognition
                .filter(Recognition::isWithdrawn)
                .map(withdrawn -> Refused.because(RefusalReason.ALREADY_WITHDRAWN, corrects));
    }

    private static Optional<Refused> outsideItsLife(HouseholdState state, LocalDate day) {
        return state.registeredOn()
                .filter(day::isBefore)
                .map(registered -> Refused.because(RefusalReason.BEFORE_REGISTRATION, day, registered))
                .or(() -> state.closedOn()
                        .filter(closed -> !day.isBefore(closed))
                        .map(closed -> Refused.because(RefusalReason.AFTER_CLOSING, day, closed)));
    }
}
