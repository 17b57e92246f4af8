/** The programmes, the budget units and the codes of the Treasury over HTTP: what holds on a day, and how it is changed. */
@NullMarked
package org.progressledger.programme.web;

import org.jspecify.annotations.NullMarked;
