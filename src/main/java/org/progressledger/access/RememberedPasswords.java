package org.progressledger.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Knows again that a password fitted its hash. Programs send their password with every request, and the hash is slow on
 * purpose: without this, it would be most of what an answer costs. What is remembered is an HMAC-SHA256 (RFC 2104) of
 * both under a key that this process draws and nobody else has, never a password; what did not fit is not remembered, and
 * another hash of an account is looked at anew (decision 0277).
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 1_000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Set<String> fitting = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        byte[] drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, HMAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return slow.matches(password, hash);
        }
        String both = both(password, hash);
        if (fitting.contains(both)) {
            return true;
        }
        boolean fits = slow.matches(password, hash);
        if (fits) {
            fitting.add(both);
        }
        return fits;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private String both(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            // No hash holds this byte, so no two pairs are the same bytes.
            mac.update((byte) 0);
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + HMAC, impossible);
        }
    }
}
