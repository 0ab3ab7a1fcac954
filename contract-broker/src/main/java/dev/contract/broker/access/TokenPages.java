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

/** Tokens for people, who make and revoke them here. */
public final class TokenPages implements Routes {

    private final Pages pages;
    private final Tokens tokens;

    public TokenPages(Pages pages, Tokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    @Override
    public void addTo(Router router) {
        router.page("/tokens", request -> show(request, 200, TokenForm.BLANK, Faults.NONE));
        router.page(
                "/tokens/{uuid}",
                request -> Reply.seeOther(request.urls().local().to("tokens")));
        router.form("/tokens", "POST /tokens", this::create);
        router.form("/tokens/{uuid}/revoke", "DELETE /tokens/{uuid}", this::revoke);
    }

    private Reply show(Request request, int status, TokenForm form, Faults faults) {
        return show(request, status, page(request, form, faults));
    }

    private Reply show(Request request, int status, TokensPage page) {
        return pages.show(request, status, new Heading(Section.TOKENS, "Tokens"), "tokens.jte", page);
    }

    private TokensPage page(Request request, TokenForm form, Faults faults) {
        String done = "revoked".equals(request.query().text("done")) ? "The token is revoked: it lets nobody in." : "";
        boolean open = request.caller().kind() == Kind.ANYBODY;
        return TokensPage.of(request.urls().local(), done, open, tokens.all(), form, faults);
    }

    /** The text is in this answer and nowhere else, so there is no page to send the browser to. */
    private Reply create(Request request) {
        TokenForm form = TokenForm.of(request.form());
        TokenRequest wanted;
        try {
            wanted = TokenRequest.of(form.toJson(), Rows.now());
        } catch (HttpProblem refused) {
            return show(request, 400, form, Faults.of(refused));
        }
        Created created = tokens.create(
                wanted.name(),
                wanted.scope(),
                wanted.expiresAt(),
                request.caller().name());
        return show(request, 201, page(request, TokenForm.BLANK, Faults.NONE).with(created))
                .with("Cache-Control", "no-store");
    }

    private Reply revoke(Request request) {
        tokens.revoke(request.name("uuid"));
        return Reply.seeOther(request.urls().local().to("tokens") + "?done=revoked");
    }
}
