package org.progressledger.ledger.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

/** A log for two who are to meet: both have read the same, and decided, before either is stored. */
public final class MeetingLog {

    private MeetingLog() {}

    /** The same log; its first append waits for a second one. */
    public static CommitLog of(CommitLog log) {
        CountDownLatch both = new CountDownLatch(2);
        return (CommitLog) Proxy.newProxyInstance(
                CommitLog.class.getClassLoader(), new Class<?>[] {CommitLog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        both.countDown();
                        both.await();
                    }
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
