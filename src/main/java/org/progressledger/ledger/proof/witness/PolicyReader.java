package org.progressledger.ledger.proof.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.progressledger.ledger.proof.MalformedProofException;
import org.progressledger.ledger.proof.VerifierKey;
import org.progressledger.ledger.proof.witness.TrustPolicy.PolicyLog;
import org.progressledger.ledger.proof.witness.TrustPolicy.PolicyWitness;
import org.progressledger.ledger.proof.witness.TrustPolicy.Quorum;

/** Reads a policy file line by line (C2SP tlog-policy). Names are compared octet by octet. */
final class PolicyReader {

    private static final String NONE = "none";
    private static final Pattern WHITESPACE = Pattern.compile("[ \t]+");

    private final List<PolicyLog> logs = new ArrayList<>();
    private final Map<String, PolicyWitness> witnesses = new LinkedHashMap<>();
    private final Map<String, Quorum> named = new LinkedHashMap<>();
    private final Set<String> members = new HashSet<>();
    private Optional<Quorum> quorum = Optional.empty();
    private int line;

    TrustPolicy read(byte[] file) {
        // One character per octet: what is beyond ASCII is opaque, and never compared as anything else.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new MalformedProofException("A policy ends with a newline");
        }
        for (String content : text.split("\n")) {
            readLine(content);
        }
        return new TrustPolicy(
                logs, witnesses, quorum.orElseThrow(() -> new MalformedProofException("A policy has a quorum line")));
    }

    private void readLine(String content) {
        line++;
        if (content.chars().anyMatch(octet -> octet < ' ' && octet != '\t' || octet == 0x7F)) {
            throw malformed("a control character");
        }
        String stripped = content.replaceAll("^[ \t]+|[ \t]+$", "");
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return;
        }
        String[] items = WHITESPACE.split(stripped);
        switch (items[0]) {
            case "log" -> readLog(items);
            case "witness" -> readWitness(items);
            case "group" -> readGroup(items);
            case "quorum" -> readQuorum(items);
            default -> throw malformed("a line begins with log, witness, group or quorum");
        }
    }

    private void readLog(String[] items) {
        requireItems(items, 2, 3);
        VerifierKey key = key(items[1]);
        if (logs.stream().anyMatch(log -> log.key().isSameKeyAs(key))) {
            throw malformed("a log is named twice");
        }
        logs.add(new PolicyLog(key, url(items, 2)));
    }

    private void readWitness(String[] items) {
        requireItems(items, 3, 4);
        requireNewName(items[1]);
        VerifierKey key = key(items[2]);
        if (witnesses.values().stream().anyMatch(witness -> witness.key().isSameKeyAs(key))) {
            throw malformed("a witness is named twice");
        }
        witnesses.put(items[1], new PolicyWitness(key, url(items, 3)));
        named.put(items[1], new Quorum.Witness(key));
    }

    private void readGroup(String[] items) {
        requireItems(items, 4, Integer.MAX_VALUE);
        requireNewName(items[1]);
        List<Quorum> group = new ArrayList<>();
        for (int place = 3; place < items.length; place++) {
            Quorum member = defined(items[place]);
            if (!members.add(items[place])) {
                throw malformed("%s is a member for the second time".formatted(items[place]));
            }
            group.add(member);
        }
        named.put(items[1], new Quorum.Group(threshold(items[2], group.size()), group));
    }

    private int threshold(String text, int size) {
        if (text.equals("all")) {
            return size;
        }
        if (text.equals("any")) {
            return 1;
        }
        if (text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= size) {
            return Integer.parseInt(text);
        }
        throw malformed("a group asks for all, any, or 1 to %d of its members".formatted(size));
    }

    private void readQuorum(String[] items) {
        requireItems(items, 2, 2);
        if (quorum.isPresent()) {
            throw malformed("a policy has one quorum line");
        }
        quorum = Optional.of(items[1].equals(NONE) ? new Quorum.Nobody() : defined(items[1]));
    }

    private Quorum defined(String name) {
        Quorum found = named.get(name);
        if (found == null) {
            throw malformed("%s is not the name of a witness or group on a line before".formatted(name));
        }
        return found;
    }

    private void requireNewName(String name) {
        if (name.equals(NONE) || named.containsKey(name)) {
            throw malformed("the name %s is taken".formatted(name));
        }
    }

    private void requireItems(String[] items, int least, int most) {
        if (items.length < least || items.length > most) {
            throw malformed("too few or too many words");
        }
    }

    private static Optional<String> url(String[] items, int place) {
        return items.length > place ? Optional.of(utf8(items[place])) : Optional.empty();
    }

    private VerifierKey key(String text) {
        try {
            return VerifierKey.parse(utf8(text));
        } catch (MalformedProofException unread) {
            throw malformed(unread.getMessage());
        }
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private MalformedProofException malformed(String what) {
        return new MalformedProofException("Line %d of the policy: %s".formatted(line, what));
    }
}
