package dev.contract.broker.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where people log in: the authorization code flow of OpenID Connect Core 1.0 with PKCE (RFC 7636). What the provider says of itself
 * is asked once, when somebody logs in.
 */
final class IdentityProvider {

    private static final int MILLIS = 10_000;

    /** How long a provider that cannot be reached is left alone. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /** What a browser has to bring back. */
    record Attempt(String state, String nonce, String verifier) {

        static Attempt random() {
            return new Attempt(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /** Somebody could not be logged in; the message says why. */
    static final class LoginException extends Exception {

        private static final long serialVersionUID = 1L;

        LoginException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final OidcSettings settings;
    private final ClientID client;
    private volatile @Nullable Known known;
    private @Nullable LoginException failure;
    private long failedAt;

    IdentityProvider(OidcSettings settings) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
    }

    OidcSettings settings() {
        return settings;
    }

    /** Whoever comes while the provider is being asked waits for the same answer, or shortly after for the same failure. */
    private Known known() throws LoginException {
        Known already = known;
        return already == null ? discovered() : already;
    }

    private synchronized Known discovered() throws LoginException {
        Known already = known;
        if (already != null) {
            return already;
        }
        if (failure != null && System.nanoTime() - failedAt < RETRY.toNanos()) {
            throw new LoginException(String.valueOf(failure.getMessage()), failure);
        }
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), null, MILLIS, MILLIS);
            Known found = new Known(metadata, validator(metadata));
            known = found;
            return found;
        } catch (GeneralException | IOException unreachable) {
            failure = new LoginException(
                    settings.issuer() + " cannot be asked how to log in: " + unreachable.getMessage(), unreachable);
            failedAt = System.nanoTime();
            throw failure;
        }
    }

    /** Tokens are signed with a key of the provider; one that is signed with our secret, or not at all, is none. */
    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException {
        URL keys = metadata.getJWKSetURI().toURL();
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(keys).build();
        return new IDTokenValidator(
                metadata.getIssuer(),
                client,
                new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, source),
                null);
    }

    /** Where the browser is sent to log in. */
    URI begin(Attempt attempt, URI callback) throws LoginException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, Scope.parse(settings.scopes()), client, callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Exchanges the code that the browser has brought back for what is known about the person. */
    Map<String, Object> finish(Attempt attempt, String code, URI callback) throws LoginException {
        try {
            OIDCTokenResponse tokens = tokens(attempt, code, callback);
            Map<String, Object> claims = new LinkedHashMap<>(known().validator()
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()))
                    .toJSONObject());
            userInfo(tokens, String.valueOf(claims.get("sub"))).forEach(claims::putIfAbsent);
            return claims;
        } catch (com.nimbusds.oauth2.sdk.ParseException
                | com.nimbusds.jose.JOSEException
                | com.nimbusds.jose.proc.BadJOSEException
                | IOException wrong) {
            throw new LoginException(
                    "What " + settings.issuer() + " answered cannot be trusted: " + wrong.getMessage(), wrong);
        }
    }

    private OIDCTokenResponse tokens(Attempt attempt, String code, URI callback)
            throws LoginException, com.nimbusds.oauth2.sdk.ParseException, IOException {
        TokenRequest request = new TokenRequest.Builder(
                        known().metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback, new CodeVerifier(attempt.verifier())))
                .build();
        TokenResponse response =
                OIDCTokenResponseParser.parse(limited(request.toHTTPRequest()).send());
        if (!response.indicatesSuccess()) {
            throw new LoginException(
                    settings.issuer() + " refused the login: "
                            + response.toErrorResponse().getErrorObject().toJSONObject(),
                    null);
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    /** Many providers tell groups only there. */
    private Map<String, Object> userInfo(OIDCTokenResponse tokens, String subject)
            throws LoginException, IOException, com.nimbusds.oauth2.sdk.ParseException {
        URI endpoint = known().metadata().getUserInfoEndpointURI();
        if (endpoint == null) {
            return Map.of();
        }
        UserInfoRequest request =
                new UserInfoRequest(endpoint, tokens.getOIDCTokens().getBearerAccessToken());
        UserInfoResponse response =
                UserInfoResponse.parse(limited(request.toHTTPRequest()).send());
        if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
            return Map.of();
        }
        Map<String, Object> claims = response.toSuccessResponse().getUserInfo().toJSONObject();
        return subject.equals(claims.get("sub")) ? claims : Map.of(); // OpenID Connect Core 1.0, 5.3.2
    }

    private static HTTPRequest limited(HTTPRequest request) {
        request.setConnectTimeout(MILLIS);
        request.setReadTimeout(MILLIS);
        return request;
    }
}
