/**
 * An invented province of real units: review lists as communes send them, drawn from a seed, and loaded through the same
 * intake as everybody's. Nobody in it exists: every name contains "Mẫu", every personal number begins with 999.
 */
@NullMarked
package org.progressledger.demonstration;

import org.jspecify.annotations.NullMarked;
