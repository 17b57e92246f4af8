package org.progressledger.ledger.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proofs that others published, each with whether it is right: see VECTORS.md beside the files. */
final class ProofVectors {

    private ProofVectors() {}

    record Inclusion(String name, InclusionProof proof, String leaf, String root, boolean isRight) {

        boolean isAccepted() {
            try {
                return proof.verifies(Hash.ofBase64(leaf), Hash.ofBase64(root));
            } catch (MalformedProofException notAHash) {
                return false;
            }
        }
    }

    record Consistency(
            String name,
            long oldSize,
            long newSize,
            List<String> path,
            String oldRoot,
            String newRoot,
            boolean isRight) {

        boolean isAccepted() {
            try {
                return new ConsistencyProof(
                                oldSize,
                                newSize,
                                path.stream().map(Hash::ofBase64).toList())
                        .verifies(Hash.ofBase64(oldRoot), Hash.ofBase64(newRoot));
            } catch (MalformedProofException notAHash) {
                return false;
            }
        }
    }

    static List<Inclusion> inclusions() throws IOException {
        return vectors("transparency-dev-inclusion-vectors.json").stream()
                .map(vector -> new Inclusion(
                        vector.get("file").asString(),
                        new InclusionProof(
                                vector.get("leafIdx").asLong(),
                                vector.get("treeSize").asLong(),
                                path(vector).stream().map(Hash::ofBase64).toList()),
                        vector.get("leafHash").asString(),
                        vector.get("root").asString(),
                        !vector.get("wantErr").asBoolean()))
                .toList();
    }

    static List<Consistency> consistencies() throws IOException {
        return vectors("transparency-dev-consistency-vectors.json").stream()
                .map(vector -> new Consistency(
                        vector.get("file").asString(),
                        vector.get("size1").asLong(),
                        vector.get("size2").asLong(),
                        path(vector),
                        vector.get("root1").asString(),
                        vector.get("root2").asString(),
                        !vector.get("wantErr").asBoolean()))
                .toList();
    }

    private static List<String> path(JsonNode vector) {
        return StreamSupport.stream(vector.get("proof").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<JsonNode> vectors(String file) throws IOException {
        try (InputStream resource = Objects.requireNonNull(ProofVectors.class.getResourceAsStream(file), file)) {
            return StreamSupport.stream(JsonMapper.shared().readTree(resource).spliterator(), false)
                    .toList();
        }
    }
}
