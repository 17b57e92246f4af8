/** What was recorded late, what was known when a reporting period was closed, and what has become of it since. */
@NullMarked
package org.progressledger.audit;

import org.jspecify.annotations.NullMarked;
