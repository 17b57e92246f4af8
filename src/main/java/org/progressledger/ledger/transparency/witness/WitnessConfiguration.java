package org.progressledger.ledger.transparency.witness;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.witness.Cosigning;
import org.progressledger.ledger.proof.witness.TrustPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The witnesses of this log, if a policy names some. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("progress-ledger.proof.witness.policy-file")
@EnableConfigurationProperties(WitnessProperties.class)
class WitnessConfiguration {

    @Bean
    TrustPolicy witnessPolicy(WitnessProperties properties) {
        Path file = properties.policyFile().toAbsolutePath();
        try {
            return TrustPolicy.parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The policy file %s of progress-ledger.proof.witness.policy-file cannot be read".formatted(file));
        } catch (MalformedProofException malformed) {
            throw new IllegalStateException(
                    "The policy file %s is not one: %s".formatted(file, malformed.getMessage()));
        }
    }

    @Bean
    Cosigning cosigning(PublishedLog log, ProofStore store, TrustPolicy policy, WitnessProperties properties) {
        return new Cosigning(log, store, policy, properties.timeout(), Clock.systemUTC());
    }

    @Bean
    CosigningRounds cosigningRounds(Cosigning cosigning, WitnessProperties properties) {
        return new CosigningRounds(cosigning, properties.interval());
    }

    @Bean
    WitnessHealthIndicator witnessHealthIndicator(
            Cosigning cosigning, PublishedLog log, WitnessProperties properties, MeterRegistry registry) {
        WitnessMeters.register(registry, cosigning, log, Clock.systemUTC());
        return new WitnessHealthIndicator(cosigning, log, properties.patience(), Clock.systemUTC());
    }
}
