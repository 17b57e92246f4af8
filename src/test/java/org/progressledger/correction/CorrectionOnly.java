package org.progressledger.correction;

import java.nio.file.Path;
import org.progressledger.ProgressLedgerApplication;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/** The application without pages and read models: what it takes to correct households in an embedded ledger. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = ProgressLedgerApplication.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.progressledger\\.ProgressLedgerApplication",
                            "org\\.progressledger\\.(web|access|facts|audit|intake|report|demonstration|ledger\\.projection|commune\\.progress|fund\\.outturn)\\..*",
                            "org\\.progressledger\\..*\\.(web|read)\\..*",
                            ".*(Test|IT)(\\$.*)?"
                        }))
class CorrectionOnly {

    /** @param resumes whether approved batches are applied in the background */
    static ConfigurableApplicationContext start(Path directory, boolean resumes) {
        return new SpringApplicationBuilder(CorrectionOnly.class)
                .web(WebApplicationType.NONE)
                .initializers(application -> ((GenericApplicationContext) application)
                        .registerBean(
                                CorrectionIndex.class,
                                () -> new LogIndex(application.getBean(CommitLog.class), resumes)))
                .run(
                        "--progress-ledger.embedded.directory=" + directory,
                        "--progress-ledger.mongodb.uri=",
                        // So that batches are read from snapshots as well.
                        "--progress-ledger.snapshots.events=6",
                        "--spring.main.banner-mode=off",
                        // The read models whose health it would ask for are left out.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--logging.level.root=error",
                        // What a property test tried is told all the same.
                        "--logging.level." + MassCorrectionPropertyIT.class.getName() + "=info");
    }
}
