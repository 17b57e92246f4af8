package org.progressledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Beside {@link WholeApplication}: an application of its own, whose book is empty at first, because the test counts what
 * is in it or changes what others rest on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(properties = "test.book=own")
@DirtiesContext
public @interface OwnBook {}
