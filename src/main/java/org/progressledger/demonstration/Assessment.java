package org.progressledger.demonstration;

import java.math.BigDecimal;
import java.util.List;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyReason;

/**
 * What the reviewers found.
 *
 * @param b1 income score in points
 * @param deprivations indicators that the household lacks
 * @param b2 deprivation score in points
 * @param reasons reasons for poverty, none above the line
 */
record Assessment(BigDecimal b1, List<DeprivationIndicator> deprivations, int b2, List<PovertyReason> reasons) {}
