package dev.contract.provider.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.contract.core.http.Tls;
import dev.contract.core.http.TlsException;
import dev.contract.core.model.HttpRequest;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider over https with certificates of its own, made by the tool of the JDK. */
class HttpsTargetTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path directory;

    private static HttpsServer open;
    private static HttpsServer closed;

    @BeforeAll
    static void start() throws Exception {
        keytool("server", "-genkeypair -dname CN=localhost -ext SAN=dns:localhost -keyalg EC");
        keytool("other", "-genkeypair -dname CN=elsewhere -keyalg EC");
        keytool("client", "-genkeypair -dname CN=client -keyalg RSA");
        keytool("server", "-exportcert -rfc -file " + directory.resolve("server.pem"));
        keytool("other", "-exportcert -rfc -file " + directory.resolve("other.pem"));
        keytool("client", "-exportcert -rfc -file " + directory.resolve("client.pem"));
        open = server(false);
        closed = server(true);
    }

    @AfterAll
    static void stop() {
        open.stop(0);
        closed.stop(0);
    }

    private static void keytool(String name, String options) throws Exception {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-alias", "a", "-storetype", "PKCS12", "-storepass", "changeit"));
        command.addAll(List.of("-keystore", directory.resolve(name + ".p12").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).as(options).isZero();
    }

    private static KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static HttpsServer server(boolean asksForClient) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("server"), PASSWORD);
        KeyStore clients = KeyStore.getInstance("PKCS12");
        clients.load(null, null);
        clients.setCertificateEntry("client", store("client").getCertificate("a"));
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(clients);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setNeedClientAuth(asksForClient);
                parameters.setSSLParameters(tls);
            }
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int status(HttpsServer server, Tls tls) throws TargetException {
        return status("localhost", server, tls);
    }

    private static int status(String host, HttpsServer server, Tls tls) throws TargetException {
        URI url = URI.create("https://" + host + ":" + server.getAddress().getPort());
        try (HttpTarget target = HttpTarget.at(url).withTls(tls)) {
            return target.send(new HttpRequest("GET", "/")).status();
        }
    }

    @Test
    void authorityOfOnesOwnIsTrustedAndNoOther() throws Exception {
        assertThat(status(open, Tls.standard().trusting(directory.resolve("server.pem"))))
                .isEqualTo(204);
        Tls other = Tls.standard().trusting(directory.resolve("other.pem"));
        assertThatThrownBy(() -> status(open, other)).hasMessageContaining("no trusted connection");
        assertThatThrownBy(() -> status(open, Tls.standard())).hasMessageContaining("no trusted connection");
    }

    @Test
    void certificateHasToBeForTheHostUnlessNobodyCares() throws Exception {
        Tls trusting = Tls.standard().trusting(directory.resolve("server.pem"));
        assertThatThrownBy(() -> status("127.0.0.1", open, trusting)).hasMessageContaining("no trusted connection");
        assertThat(status("127.0.0.1", open, Tls.insecure())).isEqualTo(204);
    }

    @Test
    void clientShowsItsCertificate() throws Exception {
        Tls trusting = Tls.standard().trusting(directory.resolve("server.pem"));
        assertThat(status(closed, trusting.withClientCertificate(directory.resolve("client.p12"), "changeit")))
                .isEqualTo(204);
        assertThatThrownBy(() -> status(closed, trusting)).isInstanceOf(TargetException.class);
    }

    @Test
    void clientCertificateMayBePem() throws Exception {
        Key key = store("client").getKey("a", PASSWORD);
        Path both = Files.writeString(
                directory.resolve("both.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n"
                        + Files.readString(directory.resolve("client.pem")));
        Tls tls = Tls.standard().trusting(directory.resolve("server.pem")).withClientCertificate(both, "");
        assertThat(status(closed, tls)).isEqualTo(204);
    }

    @Test
    void filesThatAreNoCertificatesAreNamedWithTheCure() throws Exception {
        Path text = Files.writeString(directory.resolve("text.txt"), "nonsense");
        Tls tls = Tls.standard();
        assertThatThrownBy(() -> tls.trusting(directory.resolve("absent.pem")))
                .isInstanceOf(TlsException.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("absent.pem");
        assertThatThrownBy(() -> tls.trusting(text))
                .hasMessageContaining("text.txt")
                .hasMessageContaining("expected PEM, PKCS 12 or JKS");
        assertThatThrownBy(() -> tls.withClientCertificate(directory.resolve("client.p12"), "wrong"))
                .hasMessageContaining("client.p12")
                .hasMessageContaining("the right password");
        assertThatThrownBy(() -> tls.withClientCertificate(directory.resolve("client.pem"), ""))
                .hasMessageContaining("There is no key in")
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    }
}
