package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as it was sent.
 *
 * @param id hash of the file
 * @param fileName name under which it was first sent
 * @param size in bytes
 * @param receivedAt when it was first sent
 * @param kind what kind of list it is, by its headers
 * @param ruleSet key of the criteria set that was chosen for rows that name none
 */
public record UploadedList(
        ReviewListId id, String fileName, long size, Instant receivedAt, ListKind kind, Optional<String> ruleSet) {

    /** Files that were sent before there were other lists are review lists. */
    @JsonCreator
    static UploadedList read(
            @JsonProperty("id") ReviewListId id,
            @JsonProperty("fileName") String fileName,
            @JsonProperty("size") long size,
            @JsonProperty("receivedAt") Instant receivedAt,
            @JsonProperty("kind") Optional<ListKind> kind,
            @JsonProperty("ruleSet") Optional<String> ruleSet) {
        return new UploadedList(id, fileName, size, receivedAt, kind.orElse(ListKind.REVIEW), ruleSet);
    }
}
