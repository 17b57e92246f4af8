package org.progressledger.commune.progress;

import org.progressledger.commune.WithdrawalRisk;
import org.progressledger.ruleset.CriteriaSet;

/**
 * A title that the rule of its set asks to withdraw.
 *
 * @param criteriaSet the set by which the title is held
 * @param risk what puts it there
 */
public record TitleAtRisk(CriteriaSet criteriaSet, WithdrawalRisk risk) {}
