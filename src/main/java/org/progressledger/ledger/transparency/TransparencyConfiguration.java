package org.progressledger.ledger.transparency;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.progressledger.ledger.axon.LedgerProperties;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.mongo.DatabaseAddress;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.embedded.EmbeddedProofStore;
import org.progressledger.ledger.proof.mongo.MongoProofStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The transparency log as the application has it, beside the ledger that it is about. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofProperties.class)
class TransparencyConfiguration {

    @Bean
    ProofStore proofStore(LedgerProperties ledger) {
        return ledger.mongodbUri()
                .<ProofStore>map(uri -> MongoProofStore.at(DatabaseAddress.of(uri)))
                .orElseGet(() ->
                        new EmbeddedProofStore(ledger.embedded().directory().resolve("proof.sqlite")));
    }

    @Bean
    PublishedLog publishedLog(CommitLog log, ProofStore store) {
        return new PublishedLog(log, store);
    }

    /** In one object, so that nobody takes a list of keys for a bean of its own. */
    record Signers(List<SignerKey> keys) {}

    @Bean
    Signers signers(ProofProperties properties, LedgerProperties ledger) {
        Path ownKey = ledger.embedded().directory().resolve("signing.key");
        return new Signers(SigningKeys.read(properties.signing(), ownKey));
    }

    @Bean
    PublicKeys publicKeys(Signers signers) {
        return new PublicKeys(signers.keys().stream().map(SignerKey::verifier).toList());
    }

    @Bean
    ProofState proofState() {
        return new ProofState();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "progress-ledger.proof.enabled", matchIfMissing = true)
    TransparencyLog transparencyLog(
            CommitLog log,
            Appender appender,
            ProofStore store,
            Signers signers,
            ProofState state,
            ProofProperties properties) {
        return new TransparencyLog(log, appender.recent(), store, signers.keys(), state, properties, Clock.systemUTC());
    }

    @Bean
    ProofHealthIndicator proofHealthIndicator(ProofState state, Signers signers, MeterRegistry registry) {
        ProofMeters.register(registry, state, Clock.systemUTC());
        return new ProofHealthIndicator(state, signers.keys(), Clock.systemUTC());
    }

    @Bean
    ProofEndpoint proofEndpoint(ProofState state) {
        return new ProofEndpoint(state);
    }
}
