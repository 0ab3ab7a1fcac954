package dev.contract.broker;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contract.broker.http.Query;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An OpenID Connect provider on this machine, where everybody is the same person and is let in at once. */
final class TestIdentityProvider implements AutoCloseable {

    /** What is wrong with the ID tokens that it gives. */
    enum Flaw {
        NONE,
        SIGNED_BY_ANOTHER,
        EXPIRED,
        FOR_ANOTHER_CLIENT,
        OTHER_NONCE,
        BY_ANOTHER_ISSUER
    }

    private final HttpServer server;
    private final RSAKey key;
    private final Flaw flaw;
    private final List<String> groups;
    private volatile Query asked = Query.parse("");

    TestIdentityProvider(Flaw flaw, List<String> groups) throws IOException, JOSEException {
        this.flaw = flaw;
        this.groups = groups;
        this.key = new RSAKeyGenerator(2048).keyID("1").generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        switch (exchange.getRequestURI().getPath()) {
            case "/authorize" -> {
                asked = Query.parse(query);
                String back = asked.text("redirect_uri") + "?code=the-code&state=" + asked.text("state");
                exchange.getResponseHeaders().set("Location", back);
                exchange.sendResponseHeaders(302, -1);
            }
            case "/token" -> send(exchange, tokens(exchange));
            case "/keys" -> send(exchange, new JWKSet(key.toPublicJWK()).toString());
            case "/userinfo" ->
                send(exchange, JsonObject.of("sub", "7", "groups", groups).toString());
            default -> send(exchange, metadata());
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(json.contains("\"error\"") ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    private String metadata() {
        return JsonObject.of(
                        "issuer",
                        issuer(),
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "userinfo_endpoint",
                        issuer() + "/userinfo",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256"))
                .toString();
    }

    /** Only for whoever has begun the login (RFC 7636) and knows the secret. */
    private String tokens(HttpExchange exchange) throws IOException {
        Query form = Query.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String verifier = Objects.requireNonNull(form.text("code_verifier"));
        CodeChallenge challenge = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier));
        boolean authorized =
                exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
        if (!authorized || !challenge.getValue().equals(asked.text("code_challenge"))) {
            return JsonObject.of("error", "invalid_grant").toString();
        }
        try {
            return JsonObject.of("access_token", "a", "token_type", "Bearer", "expires_in", 60, "id_token", idToken())
                    .toString();
        } catch (JOSEException impossible) {
            throw new IOException(impossible);
        }
    }

    private String idToken() throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.BY_ANOTHER_ISSUER ? "https://elsewhere.example.org" : issuer())
                .subject("7")
                .audience(flaw == Flaw.FOR_ANOTHER_CLIENT ? "another" : "broker")
                .claim("email", "ada@example.org")
                .claim("nonce", flaw == Flaw.OTHER_NONCE ? "another" : asked.text("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(flaw == Flaw.EXPIRED ? -10 : 10))))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
        RSAKey signer = flaw == Flaw.SIGNED_BY_ANOTHER
                ? new RSAKeyGenerator(2048).keyID("1").generate()
                : key;
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    Map<String, String> settings() {
        return Map.of(
                "CONTRACT_OIDC_ISSUER", issuer(),
                "CONTRACT_OIDC_CLIENT_ID", "broker",
                "CONTRACT_OIDC_CLIENT_SECRET", "shared",
                "CONTRACT_OIDC_ADMINS", "groups=platform",
                "CONTRACT_OIDC_PIPELINES", "groups=developers");
    }

    /** Follows a redirection to here, as a browser does, and yields where it leads back to. */
    static URI visit(URI login) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) login.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        return URI.create(connection.getHeaderField("Location"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
