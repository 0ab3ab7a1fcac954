package dev.contract.broker.access;

import dev.contract.broker.access.IdentityProvider.Attempt;
import dev.contract.broker.access.IdentityProvider.LoginException;
import dev.contract.broker.access.OidcSettings.Claim;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people log in to the pages at an identity provider, and out again. */
public final class LoginRoutes implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(LoginRoutes.class);
    private static final String LOGGED_OUT = "/logged-out";
    private static final String COOKIE = "contract_login";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final @Nullable IdentityProvider provider;
    private final Sessions sessions;
    private final Consumer<String> refusals;
    private final Pages pages;
    private final Guesses guesses = new Guesses();

    /** Without settings nobody can log in; logins that fail are told. */
    public LoginRoutes(@Nullable OidcSettings settings, Sessions sessions, Consumer<String> refusals, Pages pages) {
        this.provider = settings == null ? null : new IdentityProvider(settings);
        this.sessions = sessions;
        this.refusals = refusals;
        this.pages = pages;
    }

    @Override
    public void addTo(Router router) {
        router.get(Permission.PUBLIC, "/login", this::begin);
        router.get(Permission.PUBLIC, "/login/callback", this::finish);
        router.post(Permission.PUBLIC, "/logout", LoginRoutes::end);
        router.page(Permission.PUBLIC, LOGGED_OUT, this::ended);
    }

    private static Reply end(Request request) {
        return seeOther(request.urls().base() + LOGGED_OUT).with("Set-Cookie", Sessions.end(Sessions.COOKIE));
    }

    /** A page that needs no login: any other one would lead back to it at once. */
    private Reply ended(Request request) {
        String host = provider().settings().issuer().getHost();
        LoggedOutPage page = new LoggedOutPage(host, request.urls().local().base() + "/login");
        return pages.show(request, new Heading(null, "Logged out"), "logged-out.jte", page);
    }

    private IdentityProvider provider() {
        if (provider == null) {
            throw HttpProblem.of(404, "There is no place to log in: no OpenID Connect provider is set");
        }
        return provider;
    }

    private static Reply seeOther(String location) {
        return Reply.empty(303).with("Location", location);
    }

    private static URI callback(Request request) {
        return URI.create(request.urls().base() + "/login/callback");
    }

    private Reply begin(Request request) {
        Attempt attempt = Attempt.random();
        JsonObject kept = JsonObject.of(
                "state", attempt.state(), "nonce", attempt.nonce(), "verifier", attempt.verifier(), "to", to(request));
        try {
            String cookie = sessions.cookie(
                    COOKIE, kept, Rows.now().plus(PATIENCE), request.urls().isSecure());
            return seeOther(provider().begin(attempt, callback(request)).toString())
                    .with("Set-Cookie", cookie);
        } catch (LoginException failure) {
            throw refused(502, failure);
        }
    }

    /** Only a path of this broker: a link to it must not lead elsewhere. */
    private static String to(Request request) {
        String to = request.query().text("to");
        return to != null && to.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") && !to.equals(LOGGED_OUT) ? to : "/";
    }

    private Reply finish(Request request) {
        IdentityProvider place = provider();
        JsonObject kept = sessions.read(request.client(), COOKIE);
        String state = request.query().text("state");
        if (kept == null || state == null || !Hashes.isEqual(state, kept.text("state", ""))) {
            throw HttpProblem.of(
                    400, "This login was not begun in this browser, or too long ago. Begin again at /login.");
        }
        String code = request.query().text("code");
        if (code == null) {
            String error = request.query().text("error_description");
            throw HttpProblem.of(
                    403, place.settings().issuer() + " let nobody in" + (error == null ? "" : ": " + error));
        }
        Attempt attempt = new Attempt(state, kept.text("nonce", ""), kept.text("verifier", ""));
        Map<String, Object> claims = claims(place, attempt, code, request);
        String session = sessions.begin(
                String.valueOf(claims.get("sub")),
                name(claims),
                most(place.settings(), claims),
                request.urls().isSecure());
        return seeOther(request.urls().base() + kept.text("to", "/")).with("Set-Cookie", session);
    }

    /** Each try is a request to the provider: whoever fails often has to wait, as with passwords. */
    private Map<String, Object> claims(IdentityProvider place, Attempt attempt, String code, Request request) {
        Instant now = Rows.now();
        Duration pause = guesses.pause("", request.client(), now);
        if (pause != null) {
            refusals.accept("paused");
            String error = "Too many logins have failed: try again in " + (pause.toSeconds() + 1) + " seconds";
            throw HttpProblem.of(429, error);
        }
        try {
            Map<String, Object> claims = place.finish(attempt, code, callback(request));
            guesses.succeeded("", request.client(), now);
            return claims;
        } catch (LoginException failure) {
            guesses.failed("", request.client(), now);
            throw refused(403, failure);
        }
    }

    private HttpProblem refused(int status, LoginException failure) {
        refusals.accept("login");
        LOG.warn("Login failed: {}", failure.getMessage());
        return HttpProblem.of(status, String.valueOf(failure.getMessage()));
    }

    /** An address that nobody has confirmed could be somebody else's. */
    private static String name(Map<String, Object> claims) {
        Object email = "false".equals(String.valueOf(claims.get("email_verified"))) ? null : claims.get("email");
        Object name = email == null ? claims.get("preferred_username") : email;
        return String.valueOf(name == null ? claims.get("sub") : name);
    }

    private static Permission most(OidcSettings settings, Map<String, Object> claims) {
        if (has(claims, settings.admins())) {
            return Permission.ADMIN;
        }
        return has(claims, settings.pipelines()) ? Permission.CI : Permission.READ;
    }

    private static boolean has(Map<String, Object> claims, @Nullable Claim claim) {
        Object value = claim == null ? null : claims.get(claim.name());
        if (claim == null || value == null) {
            return false;
        }
        return value instanceof Collection<?> values
                ? values.stream().anyMatch(one -> claim.value().equals(String.valueOf(one)))
                : claim.value().equals(String.valueOf(value));
    }
}
