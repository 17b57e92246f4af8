package org.progressledger.intake;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param percent 0 to 100
 * @param rows households done in this run
 * @param rowsPerSecond since the run began
 * @param remaining how long the rest will take at that rate
 */
public record Progress(int percent, int rows, long rowsPerSecond, Duration remaining) {}
