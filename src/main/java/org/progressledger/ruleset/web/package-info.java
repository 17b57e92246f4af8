/** Rule sets, review procedures and criteria sets over HTTP: what is in force when, and how a province publishes its own. */
@NullMarked
package org.progressledger.ruleset.web;

import org.jspecify.annotations.NullMarked;
