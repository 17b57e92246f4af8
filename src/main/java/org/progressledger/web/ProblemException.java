package org.progressledger.web;

/** Thrown by a controller that cannot answer; carries the {@link Problem} to tell. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
