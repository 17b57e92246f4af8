/** What every screen and every answer shares: security of paths, problem details, localisation, the page frame. */
@NullMarked
package org.progressledger.web;

import org.jspecify.annotations.NullMarked;
