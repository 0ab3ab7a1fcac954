package dev.contract.broker.access;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Faults;
import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.Option;
import dev.contract.broker.ui.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All tokens, and what makes another one.
 *
 * @param made the name of the one that was just made, or ""
 * @param text of the one that was just made, which nobody sees again
 * @param open everybody may do everything, so that tokens change nothing
 */
public record TokensPage(
        String url,
        String done,
        boolean open,
        String made,
        String text,
        List<Line> lines,
        List<Field> fields,
        List<Option> scopes,
        List<String> scopeFaults,
        boolean faulty,
        List<String> others) {

    /**
     * One token.
     *
     * @param revokeUrl null if it lets nobody in any more
     */
    public record Line(
            String name,
            String scope,
            State state,
            String createdBy,
            Moment created,
            @Nullable Moment used,
            @Nullable Moment ends,
            @Nullable String revokeUrl) {}

    static TokensPage of(Urls urls, String done, boolean open, List<Token> tokens, TokenForm form, Faults faults) {
        List<Field> fields = List.of(
                Field.text("name", "Name", form.name(), faults).hint("What it is for, such as “builds of web”."),
                Field.text("expiresInDays", "Ends after days", form.days(), faults)
                        .hint("Empty for one that lasts until it is revoked."));
        List<Field> all = List.of(
                fields.get(0),
                fields.get(1),
                Field.text("scope", "Scope", "", faults),
                Field.text("expiresAt", "", "", faults));
        return new TokensPage(
                urls.to("tokens"),
                done,
                open,
                "",
                "",
                tokens.stream().map(one -> line(urls, one)).toList(),
                fields,
                scopes(form.scope()),
                faults.of("scope"),
                !faults.isEmpty(),
                faults.others(all));
    }

    TokensPage with(Tokens.Created created) {
        return new TokensPage(
                url,
                "",
                open,
                created.token().name(),
                created.text(),
                lines,
                fields,
                scopes,
                scopeFaults,
                faulty,
                others);
    }

    private static List<Option> scopes(String chosen) {
        return List.of(
                new Option("ci", "ci: publish, verify, tag, deploy", chosen.equals("ci")),
                new Option("read", "read: only look", chosen.equals("read")),
                new Option("admin", "admin: everything", chosen.equals("admin")));
    }

    private static Line line(Urls urls, Token token) {
        Token.State state = token.state(Rows.now());
        return new Line(
                token.name(),
                token.scope().name().toLowerCase(Locale.ROOT),
                switch (state) {
                    case ACTIVE -> State.good("Active");
                    case EXPIRED -> State.none("Ended");
                    case REVOKED -> State.bad("Revoked");
                },
                token.createdBy(),
                Moment.of(token.createdAt()),
                moment(token.lastUsedAt()),
                moment(token.revokedAt() == null ? token.expiresAt() : token.revokedAt()),
                state == Token.State.ACTIVE ? urls.to("tokens", token.uuid(), "revoke") : null);
    }

    private static @Nullable Moment moment(@Nullable Instant moment) {
        return moment == null ? null : Moment.of(moment);
    }
}
