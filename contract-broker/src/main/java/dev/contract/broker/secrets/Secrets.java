package dev.contract.broker.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts what must not stand in the database as it is: AES-256 in GCM (NIST SP 800-38D), a nonce of its own each time. */
public final class Secrets {

    /** The key is another one than that with which a text was encrypted, or the text was damaged. */
    public static final class WrongKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongKeyException(Throwable cause) {
            super(
                    "cannot be decrypted: this broker has another secret key than the one that stored it"
                            + " (CONTRACT_SECRET_KEY, or the key file)",
                    cause);
        }
    }

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int SHORTEST = 32;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Secrets(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With a key from the settings; any text will do, a long random one is best. */
    public static Secrets of(String key) {
        try {
            return new Secrets(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the key in a file that only its owner may read; made where it is missing. */
    public static Secrets inFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        String key = Files.readString(file).strip();
        if (key.length() < SHORTEST) {
            throw new IOException("the file holds no key of " + SHORTEST + " characters");
        }
        return of(key);
    }

    /** Written whole before it gets its name, so that nobody reads half of it. */
    private static void create(Path file) throws IOException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, "broker", ".key"); // for its owner only
        try {
            Files.writeString(whole, Base64.getEncoder().encodeToString(random) + "\n");
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // a broker that started at the same moment was faster
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), 0);
        byte[] all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    public String decrypt(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(all, NONCE);
        return new String(run(Cipher.DECRYPT_MODE, nonce, all, NONCE), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException wrong) {
            throw new WrongKeyException(wrong);
        }
    }

    /** The secret key that the settings name, or the one in a file of this broker's own. */
    public static Secrets of(@Nullable String key, Path file) throws IOException {
        return key == null || key.isBlank() ? inFile(file) : of(key);
    }
}
