package dev.contract.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads certificates and keys from the files in which people keep them: PEM (RFC 7468), PKCS 12 and JKS. */
final class KeyFiles {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private KeyFiles() {}

    /** The certificates to trust. */
    static KeyStore certificates(Path file) throws TlsException {
        byte[] content = read(file);
        try {
            KeyStore trusted = isPem(content) ? empty() : load(content, null);
            for (Certificate certificate : certificatesIn(content)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), certificate);
            }
            if (trusted.size() == 0) {
                throw new TlsException("There is no certificate in " + file
                        + ": expected PEM (-----BEGIN CERTIFICATE-----) " + "or a trust store without a password");
            }
            return trusted;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException wrong) {
            throw unreadable("certificates", file, wrong);
        }
    }

    /** A key with its certificates. */
    static KeyStore keys(Path file, String password) throws TlsException {
        byte[] content = read(file);
        try {
            if (!isPem(content)) {
                return load(content, password.toCharArray());
            }
            List<Certificate> chain = certificatesIn(content);
            if (chain.isEmpty()) {
                throw new TlsException("There is a key but no certificate in " + file
                        + ": put the certificate of the client into the same file");
            }
            KeyStore keys = empty();
            keys.setKeyEntry("client", keyIn(content, file), password.toCharArray(), chain.toArray(new Certificate[0]));
            return keys;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException wrong) {
            throw unreadable("keys", file, wrong);
        }
    }

    private static PrivateKey keyIn(byte[] content, Path file) throws GeneralSecurityException, TlsException {
        List<byte[]> keys = blocks(content, "PRIVATE KEY");
        if (keys.isEmpty()) {
            throw new TlsException(
                    "There is no key in " + file + " that could be read: expected "
                            + "-----BEGIN PRIVATE KEY----- (PKCS 8, not encrypted), as 'openssl pkcs8 -topk8 -nocrypt' makes it");
        }
        GeneralSecurityException last = new GeneralSecurityException("an unknown kind of key");
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
            } catch (GeneralSecurityException ofAnotherKind) {
                last = ofAnotherKind;
            }
        }
        throw last;
    }

    private static List<Certificate> certificatesIn(byte[] content) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (byte[] block : blocks(content, "CERTIFICATE")) {
            certificates.add(factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        return certificates;
    }

    private static List<byte[]> blocks(byte[] content, String label) {
        Matcher block = PEM.matcher(new String(content, StandardCharsets.ISO_8859_1));
        List<byte[]> blocks = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        return blocks;
    }

    private static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    private static KeyStore load(byte[] content, char @Nullable [] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12"); // reads JKS, too
        store.load(new ByteArrayInputStream(content), password);
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] read(Path file) throws TlsException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new TlsException("There is no file " + file + " with certificates", missing);
        } catch (IOException unreadable) {
            throw unreadable("certificates", file, unreadable);
        }
    }

    private static TlsException unreadable(String what, Path file, Exception why) {
        return why instanceof TlsException clear
                ? clear
                : new TlsException(
                        "The " + what + " in " + file + " cannot be read (" + why.getMessage()
                                + "): expected PEM, PKCS 12 or JKS, and the right password",
                        why);
    }
}
