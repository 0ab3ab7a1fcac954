package dev.contract.core.http;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom a connection over https trusts, and as whom it shows itself. */
public final class Tls {

    private final @Nullable KeyStore trusted;
    private final @Nullable KeyStore own;
    private final char[] password;
    private final boolean secure;
    private volatile @Nullable SSLSocketFactory factory;

    private Tls(@Nullable KeyStore trusted, @Nullable KeyStore own, char[] password, boolean secure) {
        this.trusted = trusted;
        this.own = own;
        this.password = password;
        this.secure = secure;
    }

    /** Certificates that Java trusts; {@code -Djavax.net.ssl.trustStore} names others. */
    public static Tls standard() {
        return new Tls(null, null, new char[0], true);
    }

    /** Any certificate for any name: the connection is encrypted, but nobody knows with whom. */
    public static Tls insecure() {
        return new Tls(null, null, new char[0], false);
    }

    /** The sockets of a context that the caller has made. */
    public static Tls of(SSLContext context) {
        Tls tls = standard();
        tls.factory = context.getSocketFactory();
        return tls;
    }

    /** Trusts only the certificates in a file: PEM with one or several of them, or a trust store (PKCS 12 or JKS). */
    public Tls trusting(Path authorities) throws TlsException {
        return new Tls(KeyFiles.certificates(authorities), own, password, secure);
    }

    /**
     * Shows a certificate to servers that ask for one.
     *
     * @param keys PEM with a private key (PKCS 8) and its certificates, or a key store (PKCS 12 or JKS)
     * @param password of a key store; PEM has none
     */
    public Tls withClientCertificate(Path keys, String password) throws TlsException {
        return new Tls(trusted, KeyFiles.keys(keys, password), password.toCharArray(), secure);
    }

    /** True if the certificate has to be for the name of the host. */
    boolean checksHostName() {
        return secure;
    }

    /** Made when it is needed, as it is slow; two threads may both make one, and both are right. */
    SSLSocketFactory socketFactory() throws IOException {
        SSLSocketFactory known = factory;
        if (known == null) {
            known = isStandard() ? (SSLSocketFactory) SSLSocketFactory.getDefault() : context();
            factory = known;
        }
        return known;
    }

    private boolean isStandard() {
        return secure && trusted == null && own == null;
    }

    private SSLSocketFactory context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new TlsException("The certificates cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException {
        if (own == null) {
            return null;
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, password);
        return managers.getKeyManagers();
    }

    private TrustManager @Nullable [] trustManagers() throws GeneralSecurityException {
        if (!secure) {
            return new TrustManager[] {new TrustsAnybody()};
        }
        if (trusted == null) {
            return null;
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return managers.getTrustManagers();
    }
}
