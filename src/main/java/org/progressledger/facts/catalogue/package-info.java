/** Every figure that the product shows, named once by the feature that counts it: what it counts, by what, and where. */
@NullMarked
package org.progressledger.facts.catalogue;

import org.jspecify.annotations.NullMarked;
