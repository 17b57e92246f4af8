/** How the programmes' money is spent: by area, between two days, against plan and deadline, and where it needs attention. */
@NullMarked
package org.progressledger.fund.outturn;

import org.jspecify.annotations.NullMarked;
