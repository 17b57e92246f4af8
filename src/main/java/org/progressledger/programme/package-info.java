/**
 * What money of the National Target Programmes may be spent on, and by whom: the programmes with their components and
 * contents as dated data that a province completes, and the map from the codes of the Treasury to them.
 */
@NullMarked
package org.progressledger.programme;

import org.jspecify.annotations.NullMarked;
