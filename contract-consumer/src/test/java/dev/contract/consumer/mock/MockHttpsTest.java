package dev.contract.consumer.mock;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class MockHttpsTest {

    @Test
    void clientThatTrustsTheMockIsServed() throws Exception {
        try (MockProvider inventory = MockProvider.settings("inventory").https().start()) {
            inventory.expect(uponReceiving("a look").get("/stock").willRespondWith(ok().json(List.of(1))));
            HttpClient client =
                    HttpClient.newBuilder().sslContext(inventory.sslContext()).build();
            HttpRequest request =
                    HttpRequest.newBuilder(inventory.uri().resolve("/stock")).build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.body()).isEqualTo("[1]");
            assertThat(inventory.url()).startsWith("https://localhost:");
        }
    }

    @Test
    void addressIsTrustedLikeTheName() throws Exception {
        try (MockProvider mock = MockProvider.settings("inventory").https().start()) {
            mock.expect(uponReceiving("a look").get("/").willRespondWith(ok()));
            HttpClient client =
                    HttpClient.newBuilder().sslContext(mock.sslContext()).build();
            URI address = URI.create("https://127.0.0.1:" + mock.uri().getPort() + "/");
            assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void othersDoNotTrustTheMock() {
        try (MockProvider mock = MockProvider.settings("inventory").https().start()) {
            HttpRequest request = HttpRequest.newBuilder(mock.uri()).build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    void certificateIsAlsoThereAsTextAndAsKeyStore() throws Exception {
        try (MockProvider mock = MockProvider.settings("inventory").https().start()) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(mock.certificatePem().getBytes(StandardCharsets.US_ASCII)));
            certificate.verify(certificate.getPublicKey());
            certificate.checkValidity();
            assertThat(certificate.getSubjectAlternativeNames())
                    .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
            assertThat(mock.trustStore().getCertificate("mock")).isEqualTo(certificate);
        }
    }
}
