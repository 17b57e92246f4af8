/**
 * The official forms counted a second time, straight from the recorded events and as plainly as a person would count them
 * from the files. Shares with the forms the values of a question and of an answer, and no step of the counting.
 */
@NullMarked
package org.progressledger.report.direct;

import org.jspecify.annotations.NullMarked;
