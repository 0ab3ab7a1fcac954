package dev.contract.broker.access;

import dev.contract.broker.access.Tokens.Created;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Caller.Kind;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.ui.Faults;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import org.jspecify.annotations.Nullable;

/** Tokens for people, who make and revoke them here. */
public final class TokenPages implements Routes {

    private final Pages pages;
    private final Tokens tokens;
    private final ShownOnce once;

    public TokenPages(Pages pages, Tokens tokens, Sessions sessions) {
        this.pages = pages;
        this.tokens = tokens;
        this.once = new ShownOnce(sessions, tokens);
    }

    @Override
    public void addTo(Router router) {
        router.page("/tokens", this::list);
        router.page("/tokens/{uuid}", this::one);
        router.form("/tokens", "POST /tokens", this::create);
        router.form("/tokens/{uuid}/revoke", "DELETE /tokens/{uuid}", this::revoke);
    }

    private Reply list(Request request) {
        TokensPage page = page(request, TokenForm.BLANK, Faults.NONE);
        Created made = once.take(request);
        return made == null
                ? show(request, 200, page)
                : show(request, 200, page.with(made))
                        .with("Set-Cookie", ShownOnce.taken())
                        .with("Cache-Control", "no-store");
    }

    /** Links lead to single tokens; people see them all at once. */
    private Reply one(Request request) {
        tokens.get(request.name("uuid"));
        return Reply.seeOther(request.urls().local().to("tokens"));
    }

    private Reply show(Request request, int status, TokensPage page) {
        return pages.show(request, status, new Heading(Section.TOKENS, "Tokens"), "tokens.jte", page);
    }

    private TokensPage page(Request request, TokenForm form, Faults faults) {
        String done = done(request.query().text("done"));
        boolean open = request.caller().kind() == Kind.ANYBODY;
        return TokensPage.of(request.urls().local(), done, open, tokens.all(), form, faults);
    }

    private static String done(@Nullable String done) {
        return done == null
                ? ""
                : switch (done) {
                    case "made" ->
                        "The token is there. Its text was shown once: if nobody has it, revoke the token and create another.";
                    case "revoked" -> "The token is revoked: it lets nobody in.";
                    default -> "";
                };
    }

    /** A page that is loaded again makes no other token, so the browser is sent on, with the text in a cookie. */
    private Reply create(Request request) {
        TokenForm form = TokenForm.of(request.form());
        TokenRequest wanted;
        try {
            wanted = TokenRequest.of(form.toJson(), Rows.now());
        } catch (HttpProblem refused) {
            return show(request, 400, page(request, form, Faults.of(refused)));
        }
        Created created = tokens.create(
                wanted.name(),
                wanted.scope(),
                wanted.expiresAt(),
                request.caller().name());
        return Reply.seeOther(request.urls().local().to("tokens") + "?done=made")
                .with("Set-Cookie", once.keep(request, created))
                .with("Cache-Control", "no-store");
    }

    private Reply revoke(Request request) {
        tokens.revoke(request.name("uuid"));
        return Reply.seeOther(request.urls().local().to("tokens") + "?done=revoked");
    }
}
