package org.progressledger.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that the in-process server cannot run, such as one that asks for a query plan. Without a real server it is left
 * out, and {@link LeftOutTests} says so at the end of the run.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsRealMongo.Condition.class)
public @interface NeedsRealMongo {

    /** By this reason {@link LeftOutTests} knows the tests that were left out. */
    String REASON = "Needs a real MongoDB: set " + MongoDatabases.VARIABLE;

    /** Lets the test run when there is a real server. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return MongoDatabases.areReal()
                    ? ConditionEvaluationResult.enabled("A real MongoDB is there")
                    : ConditionEvaluationResult.disabled(REASON);
        }
    }
}
