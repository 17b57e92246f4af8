package org.progressledger.web;

import java.util.Optional;

/** A feature's bean that says which problem stands behind an exception of its own; empty when it does not know. */
@FunctionalInterface
public interface ProblemTranslation {

    /** Called for the exception and each of its causes, outermost first. */
    Optional<Problem> translate(Throwable failure);
}
