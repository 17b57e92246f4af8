package org.progressledger.intake;

import java.time.Instant;

/**
 * A file as it was sent.
 *
 * @param id hash of the file
 * @param fileName name under which it was first sent
 * @param size in bytes
 * @param receivedAt when it was first sent
 */
public record UploadedList(ReviewListId id, String fileName, long size, Instant receivedAt) {}
