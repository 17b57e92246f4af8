/** Finds mass corrections and the recognitions under a decision across streams: the read model and its queries. */
@NullMarked
package org.progressledger.correction.read;

import org.jspecify.annotations.NullMarked;
