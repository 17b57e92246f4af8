package org.progressledger.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.progressledger.ProgressLedgerApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The application without pages and read models: what it takes to bring a list into an embedded ledger. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = ProgressLedgerApplication.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.progressledger\\.ProgressLedgerApplication",
                            "org\\.progressledger\\.(web|access|facts|audit|correction|report|demonstration)\\..*",
                            "org\\.progressledger\\.ledger\\.projection\\..*",
                            "org\\.progressledger\\.commune\\.progress\\..*",
                            "org\\.progressledger\\.fund\\.outturn\\..*",
                            "org\\.progressledger\\..*\\.(web|read)\\..*",
                            ".*(Test|IT)(\\$.*)?"
                        }))
class IntakeOnly {

    static ConfigurableApplicationContext start(Path directory, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--progress-ledger.embedded.directory=" + directory,
                "--progress-ledger.mongodb.uri=",
                "--spring.main.banner-mode=off",
                // The read models whose health it would ask for are left out.
                "--management.endpoint.health.validate-group-membership=false",
                "--logging.level.root=error"));
        Stream.of(properties).map(property -> "--" + property).forEach(all::add);
        return new SpringApplicationBuilder(IntakeOnly.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    static UploadedList receive(Intake intake, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return intake.receive(Sending.of(file.getFileName().toString()), content, ListProcess.RECORDER);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
