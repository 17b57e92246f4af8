/** How evidence packs are asked for and sent, the same for every feature (decision 0261). */
@NullMarked
package org.progressledger.web.evidence;

import org.jspecify.annotations.NullMarked;
