package dev.contract.consumer.mock.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost, 127.0.0.1 and ::1, made once in a process and known to nobody else. */
public final class SelfSigned {

    private static final char[] PASSWORD = "contract".toCharArray();

    private final KeyStore keys;
    private final Certificate certificate;

    private SelfSigned(KeyStore keys, Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** Made at the first use: a process without HTTPS pays nothing. */
    private static final class Holder {
        private static final SelfSigned INSTANCE = create();
    }

    public static SelfSigned certificate() {
        return Holder.INSTANCE;
    }

    private static SelfSigned create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed(pair)));
            KeyStore keys = empty();
            keys.setKeyEntry("mock", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
            return new SelfSigned(keys, certificate);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this Java makes no certificates: " + impossible.getMessage(), impossible);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD);
        return keys;
    }

    /** RFC 5280 §4.1, version 3. */
    private static byte[] signed(KeyPair pair) throws GeneralSecurityException {
        byte[] ecdsaWithSha256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.identifier("2.5.4.3"), Der.text("localhost"))));
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        byte[] content = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(BigInteger.valueOf(System.nanoTime()).abs().add(BigInteger.ONE)),
                ecdsaWithSha256,
                name,
                Der.sequence(Der.time(now.minusDays(1)), Der.time(now.plusDays(30))),
                name,
                pair.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(mayIssue(), hosts())));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return Der.sequence(content, ecdsaWithSha256, Der.bits(signature.sign()));
    }

    /** Without it some clients take no certificate as its own issuer (RFC 5280 §4.2.1.9). */
    private static byte[] mayIssue() {
        return Der.sequence(Der.identifier("2.5.29.19"), Der.yes(), Der.octets(Der.sequence(Der.yes())));
    }

    /** The only names that clients look at (RFC 5280 §4.2.1.6). */
    private static byte[] hosts() {
        byte[] six = new byte[16];
        six[15] = 1;
        byte[] names = Der.sequence(
                Der.tagged(0x82, "localhost".getBytes(StandardCharsets.US_ASCII)),
                Der.tagged(0x87, new byte[] {127, 0, 0, 1}),
                Der.tagged(0x87, six));
        return Der.sequence(Der.identifier("2.5.29.17"), Der.octets(names));
    }

    /** For the server. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For clients: trusts this certificate and no other. */
    public SSLContext clientContext() {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(trustStore());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A new key store that holds the certificate alone. */
    public KeyStore trustStore() {
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry("mock", certificate);
            return trusted;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The certificate as text, for clients that take a file (RFC 7468). */
    public String pem() {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
