package org.progressledger.household;

import java.time.Instant;
import java.util.Optional;
import org.progressledger.shared.Actor;

/**
 * An event of a household as the ledger recorded it.
 *
 * @param position its place in the ledger: known at every later position
 * @param id identifier of the event
 * @param actor who recorded it, in which role
 * @param source file, sheet and row that it was read from; empty if it was entered by hand
 */
public record HouseholdEntry(
        long position,
        Instant recordedAt,
        String id,
        HouseholdEvent event,
        Optional<Actor> actor,
        Optional<String> source) {}
