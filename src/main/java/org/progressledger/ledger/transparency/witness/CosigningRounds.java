package org.progressledger.ledger.transparency.witness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.progressledger.ledger.proof.witness.Cosigning;
import org.progressledger.ledger.proof.witness.ForkAlarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that asks the witnesses, round after round. Signing does not wait for it. */
final class CosigningRounds implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(CosigningRounds.class);

    private final Cosigning cosigning;
    private final Duration interval;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::rounds, "ledger-witnesses");
    private int alarmsTold;

    CosigningRounds(Cosigning cosigning, Duration interval) {
        this.cosigning = cosigning;
        this.interval = interval;
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void rounds() {
        try {
            do {
                round();
            } while (!stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() throws InterruptedException {
        try {
            cosigning.round();
        } catch (RuntimeException failed) {
            LOGGER.warn("The witnesses could not be asked: {}", failed.toString());
        }
        int alarms = cosigning.alarms().size();
        if (alarms > alarmsTold) {
            for (ForkAlarm alarm : cosigning.alarms()) {
                LOGGER.error("The witness {} contradicts this log: {}", alarm.witness(), alarm.what());
            }
        }
        alarmsTold = alarms;
    }

    @Override
    public void stop() {
        stopping.countDown();
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
