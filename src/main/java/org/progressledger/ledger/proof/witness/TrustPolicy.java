package org.progressledger.ledger.proof.witness;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.VerifierKey;

/**
 * Who must have signed a checkpoint before it is believed (C2SP tlog-policy).
 *
 * @param logs logs of which any is accepted; may be empty when the log is known otherwise
 * @param witnesses in the order of the file, by the names that the file gives them
 * @param quorum which of the witnesses must have cosigned
 */
public record TrustPolicy(List<PolicyLog> logs, Map<String, PolicyWitness> witnesses, Quorum quorum) {

    /** No cosignature is asked for. */
    public static final TrustPolicy NO_WITNESSES = new TrustPolicy(List.of(), Map.of(), new Quorum.Nobody());

    public TrustPolicy {
        logs = List.copyOf(logs);
        witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
    }

    /** @param url where it is, for whoever works with it */
    public record PolicyLog(VerifierKey key, Optional<String> url) {}

    /** @param url its submission prefix */
    public record PolicyWitness(VerifierKey key, Optional<String> url) {}

    /** A rule over witnesses. */
    public sealed interface Quorum {

        boolean isMetBy(Set<VerifierKey> cosigners);

        /** {@code none}: no cosignature is asked for. */
        record Nobody() implements Quorum {
            @Override
            public boolean isMetBy(Set<VerifierKey> cosigners) {
                return true;
            }
        }

        /** This witness. */
        record Witness(VerifierKey key) implements Quorum {
            @Override
            public boolean isMetBy(Set<VerifierKey> cosigners) {
                return cosigners.contains(key);
            }
        }

        /** @param threshold how many of the members at least, 1 to their number */
        record Group(int threshold, List<Quorum> members) implements Quorum {

            public Group {
                members = List.copyOf(members);
            }

            @Override
            public boolean isMetBy(Set<VerifierKey> cosigners) {
                return members.stream()
                                .filter(member -> member.isMetBy(cosigners))
                                .count()
                        >= threshold;
            }
        }
    }

    /** All of these witnesses. */
    public static TrustPolicy allOf(Collection<VerifierKey> keys) {
        if (keys.isEmpty()) {
            return NO_WITNESSES;
        }
        Map<String, PolicyWitness> witnesses = new LinkedHashMap<>();
        keys.forEach(key -> witnesses.put(key.toString(), new PolicyWitness(key, Optional.empty())));
        List<Quorum> members = witnesses.values().stream()
                .<Quorum>map(one -> new Quorum.Witness(one.key()))
                .toList();
        return new TrustPolicy(List.of(), witnesses, new Quorum.Group(members.size(), members));
    }

    /**
     * @param file the octets of a policy file
     * @throws MalformedProofException if it is not one; the message has the line
     */
    public static TrustPolicy parse(byte[] file) {
        return new PolicyReader().read(file);
    }

    public List<VerifierKey> witnessKeys() {
        return witnesses.values().stream().map(PolicyWitness::key).toList();
    }

    public List<VerifierKey> logKeys() {
        return logs.stream().map(PolicyLog::key).toList();
    }
}
