/** Populations over HTTP. */
@NullMarked
package org.progressledger.population.web;

import org.jspecify.annotations.NullMarked;
