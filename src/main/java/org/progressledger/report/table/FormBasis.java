package org.progressledger.report.table;

import java.util.Optional;
import org.progressledger.report.FormQuestion;

/**
 * What every figure of a form rests on. On equal bases forms are equal, whenever they are made.
 *
 * @param question area, both days, position, boundaries and reach
 * @param area the area in words
 * @param ruleSet key of the poverty standard in force on the closing day; empty if there is none
 */
public record FormBasis(FormQuestion question, Label area, Optional<String> ruleSet) {}
