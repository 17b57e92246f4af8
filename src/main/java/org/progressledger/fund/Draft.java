package org.progressledger.fund;

import java.util.ArrayList;
import java.util.List;

/** What a command leads to, while it is being decided. */
final class Draft {

    private final List<AllocationEvent> events = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void add(AllocationEvent event) {
        events.add(event);
    }

    void warn(WarningReason reason, Object... arguments) {
        warnings.add(Warning.of(reason, arguments));
    }

    void refuse(RefusalReason reason, Object... arguments) {
        Refusal refusal = Refusal.of(reason, arguments);
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    void refuseIf(boolean against, RefusalReason reason, Object... arguments) {
        if (against) {
            refuse(reason, arguments);
        }
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Warning> warnings() {
        return warnings;
    }

    List<AllocationEvent> events() {
        return events;
    }

    Decided<AllocationEvent> decided() {
        return isRefused() ? new Decided.Refused<>(refusals) : new Decided.Events<>(events, warnings);
    }
}
