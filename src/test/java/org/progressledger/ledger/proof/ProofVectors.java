package org.progressledger.ledger.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proofs that others published, each with whether it is right: see VECTORS.md beside the files. */
final class ProofVectors {

    private ProofVectors() {}

    record Inclusion(String name, long index, long size, List<String> path, String leaf, String root, boolean isRight) {

        boolean isAccepted() {
            try {
                return new InclusionProof(
                                index, size, path.stream().map(Hash::ofBase64).toList())
                        .verifies(Hash.ofBase64(leaf), Hash.ofBase64(root));
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

        boolean isFromTheEmptyTree() {
            boolean grew = newSize > 0 || newRoot.equals(oldRoot);
            return oldSize == 0 && path.isEmpty() && oldRoot.equals(TreeHasher.EMPTY_TREE.base64()) && grew;
        }

        boolean isAccepted() {
            try {
                return new ConsistencyProof(
                                oldSize,
                                newSize,
                                path.stream().map(Hash::ofBase64).toList())
                        .verifies(root(oldRoot), root(newRoot));
            } catch (MalformedProofException notAHash) {
                return false;
            }
        }
    }

    static List<Inclusion> inclusions() throws IOException {
        return vectors("transparency-dev-inclusion-vectors.json").stream()
                .map(vector -> new Inclusion(
                        vector.get("file").asString(),
                        number(vector, "leafIdx"),
                        number(vector, "treeSize"),
                        path(vector),
                        vector.get("leafHash").asString(),
                        vector.get("root").asString(),
                        !vector.get("wantErr").asBoolean()))
                .toList();
    }

    static List<Consistency> consistencies() throws IOException {
        return vectors("transparency-dev-consistency-vectors.json").stream()
                .map(vector -> new Consistency(
                        vector.get("file").asString(),
                        number(vector, "size1"),
                        number(vector, "size2"),
                        path(vector),
                        vector.get("root1").asString(),
                        vector.get("root2").asString(),
                        !vector.get("wantErr").asBoolean()))
                .toList();
    }

    /** Some roots are any text where it does not matter what they are; a hash of the text stands for them. */
    private static Hash root(String text) {
        try {
            return Hash.ofBase64(text);
        } catch (MalformedProofException notAHash) {
            return Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is above 2^63 - 1 becomes negative, which no proof is right for either. */
    private static long number(JsonNode vector, String name) {
        return vector.get(name).bigIntegerValue().longValue();
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
