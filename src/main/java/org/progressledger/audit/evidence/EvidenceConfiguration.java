package org.progressledger.audit.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.witness.TrustPolicy;
import org.progressledger.ledger.transparency.PublicKeys;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    PackReferences packReferences(
            Territory territory, Programmes programmes, PovertyRuleSets ruleSets, CriteriaSets criteriaSets) {
        return new PackReferences(territory, programmes, ruleSets, criteriaSets);
    }

    @Bean
    PackDirectory packDirectory(@Value("${progress-ledger.evidence.directory:${java.io.tmpdir}}") Path parent)
            throws IOException {
        return PackDirectory.in(parent);
    }

    @Bean
    EvidencePacks evidencePacks(
            CommitLog log,
            PublishedLog published,
            KnownHouseholds households,
            RecordedEntries entries,
            PackReferences references,
            MessageSource messages,
            JsonMapper answers,
            PublicKeys keys,
            ObjectProvider<TrustPolicy> witnesses,
            PackDirectory directory,
            @Value("${progress-ledger.evidence.most-events:1000000}") int mostEvents) {
        return new EvidencePacks(
                new LedgerLeaves(log),
                published,
                households,
                entries,
                references,
                new EvidenceWords(messages),
                answers,
                keys.keys(),
                witnesses.stream()
                        .flatMap(policy -> policy.witnessKeys().stream())
                        .toList(),
                directory,
                mostEvents);
    }
}
