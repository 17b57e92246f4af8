package org.progressledger.ledger.proof.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.SignatureKind;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.VerifierKey;

/** The policy files of C2SP tlog-policy. */
class TrustPolicyTest {

    private static final List<VerifierKey> KEYS = IntStream.range(0, 6)
            .mapToObj(number -> SignerKey.parse(
                            SignerKey.generate("witness.example/" + number, SignatureKind.COSIGNATURE))
                    .verifier())
            .toList();

    private static TrustPolicy policy(String text) {
        return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<VerifierKey> cosigned(int... witnesses) {
        return Set.copyOf(IntStream.of(witnesses).mapToObj(KEYS::get).toList());
    }

    /** The example of the specification. */
    private static TrustPolicy example() {
        return policy("""
                # two kinds of bodies
                witness X1 %s https://x1.example/
                witness X2 %s
                \twitness  X3\t%s\s
                group X-witnesses 2 X1 X2 X3

                witness Y1 %s
                witness Y2 %s
                witness Y3 %s
                group Y-witnesses any Y1 Y2 Y3

                group X-and-Y all X-witnesses Y-witnesses
                quorum X-and-Y
                """.formatted(KEYS.toArray()));
    }

    @Test
    void a_quorum_of_two_levels_is_met_by_enough_of_each_group() {
        TrustPolicy.Quorum quorum = example().quorum();

        assertThat(quorum.isMetBy(cosigned(0, 1, 3))).isTrue();
        assertThat(quorum.isMetBy(cosigned(0, 2, 5))).isTrue();
        assertThat(quorum.isMetBy(cosigned(0, 1, 2))).isFalse();
        assertThat(quorum.isMetBy(cosigned(0, 3, 4, 5))).isFalse();
        assertThat(quorum.isMetBy(Set.of())).isFalse();
    }

    @Test
    void a_witness_has_the_address_that_the_policy_gives_it() {
        assertThat(example().witnesses().get("X1").url()).contains("https://x1.example/");
        assertThat(example().witnesses().get("X2").url()).isEmpty();
        assertThat(example().witnessKeys()).containsExactlyElementsOf(KEYS);
    }

    @Test
    void none_asks_for_no_witness() {
        assertThat(policy("quorum none\n").quorum().isMetBy(Set.of())).isTrue();
    }

    @Test
    void names_are_compared_octet_by_octet() {
        assertThat(policy("witness Kiểm-toán %s\nquorum Kiểm-toán\n".formatted(KEYS.get(0)))
                        .quorum()
                        .isMetBy(cosigned(0)))
                .isTrue();
        assertThatThrownBy(() -> policy("witness K %s\nquorum \u212A\n".formatted(KEYS.get(0))))
                .isInstanceOf(MalformedProofException.class);
    }

    @Test
    void what_is_no_policy_is_refused_with_its_line() {
        String one = "witness A %s\n".formatted(KEYS.get(0));
        String two = one + "witness B %s\n".formatted(KEYS.get(1));
        assertThat(Stream.of(
                        one,
                        one + "quorum B\n",
                        one + "quorum A\nquorum A\n",
                        one + "quorum A",
                        one + one + "quorum A\n",
                        one + "witness B %s\nquorum A\n".formatted(KEYS.get(0)),
                        one + "witness none %s\nquorum A\n".formatted(KEYS.get(1)),
                        one + "group G all\nquorum G\n",
                        one + "group G 2 A\nquorum G\n",
                        one + "group G 0 A\nquorum G\n",
                        one + "group G 01 A\nquorum G\n",
                        one + "group G any A A\nquorum G\n",
                        one + "group G any none\nquorum G\n",
                        two + "group G any A\ngroup H any A B\nquorum H\n",
                        "group G any A\n" + one + "quorum G\n",
                        one.replace("\n", "\r\n") + "quorum A\n",
                        one + "quorum A\nsomething else\n",
                        "witness A no-key\nquorum A\n"))
                .allSatisfy(text -> assertThatThrownBy(() -> policy(text)).isInstanceOf(MalformedProofException.class));
        assertThatThrownBy(() -> policy(one + "quorum B\n")).hasMessageStartingWith("Line 2 ");
    }

    @Test
    void thirty_two_witnesses_and_groups_are_read() {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 32; number++) {
            VerifierKey key = SignerKey.parse(SignerKey.generate("w" + number, SignatureKind.COSIGNATURE))
                    .verifier();
            text.append("witness w%d %s\n".formatted(number, key));
            text.append("group g%d all w%d%s\n".formatted(number, number, number == 0 ? "" : " g" + (number - 1)));
        }

        assertThat(policy(text + "quorum g31\n").witnesses()).hasSize(32);
    }
}
