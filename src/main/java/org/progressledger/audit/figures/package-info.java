/** The figures of the catalogue asked by area, by drawing of the map and by area class, on any basis and between two. */
@NullMarked
package org.progressledger.audit.figures;

import org.jspecify.annotations.NullMarked;
