package org.progressledger.household.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a form asks to be recorded about a member whom it lets choose; a program names the member in the address. */
interface MemberChoice {

    record Leaving(@NotNull UUID person, @Valid @NotNull MemberRequest.Leaving leaving) implements MemberChoice {}

    record Correction(@NotNull UUID person, @Valid @NotNull MemberRequest.Correction correction)
            implements MemberChoice {}
}
