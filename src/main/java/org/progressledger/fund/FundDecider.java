package org.progressledger.fund;

import java.util.function.Function;

/** Decides what a command about the programmes' money leads to. Pure: it reads books and records nothing. */
final class FundDecider {

    Decided<AllocationEvent> decide(FundCommand command, Function<AllocationId, AllocationBook> books) {
        throw new UnsupportedOperationException("to be built");
    }
}
