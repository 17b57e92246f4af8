package org.progressledger.intake;

import java.util.Optional;

/**
 * What is said about a file when it is sent.
 *
 * @param fileName name as the sender has it; stands in the metadata of what is recorded from it
 * @param kind what the sender takes it for; empty to go by its headers
 * @param ruleSet key of the criteria set for rows that name none; part of the identity of the list, because the same file
 *     says something else under another set
 */
public record Sending(String fileName, Optional<ListKind> kind, Optional<String> ruleSet) {

    /** A file of which nothing is said. */
    public static Sending of(String fileName) {
        return new Sending(fileName, Optional.empty(), Optional.empty());
    }
}
