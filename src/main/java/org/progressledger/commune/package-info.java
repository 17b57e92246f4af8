/** Communes' results under the new-rural criteria, and the titles that follow from them. */
@NullMarked
package org.progressledger.commune;

import org.jspecify.annotations.NullMarked;
