/** Communes' criteria and titles over HTTP: pages, entries and JSON. */
@NullMarked
package org.progressledger.commune.web;

import org.jspecify.annotations.NullMarked;
