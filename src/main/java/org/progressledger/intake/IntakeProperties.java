package org.progressledger.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How review lists are taken in.
 *
 * @param directory keeps the files until they are applied; by default {@code intake} in the directory of the embedded
 *     store
 * @param maximumSize largest file that is taken
 * @param workers lists that are worked on at the same time
 * @param waiting lists that may wait for a worker
 */
@ConfigurationProperties("progress-ledger.intake")
record IntakeProperties(
        @Nullable Path directory,
        @DefaultValue("50MB") DataSize maximumSize,
        @DefaultValue("2") int workers,
        @DefaultValue("20") int waiting) {}
