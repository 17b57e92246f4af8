/** How the communes of a province stand on a day, and what changed between two days. */
@NullMarked
package org.progressledger.commune.progress;

import org.jspecify.annotations.NullMarked;
