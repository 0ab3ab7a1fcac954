package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.db.Database;
import dev.contract.broker.http.Badge;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.Verifications;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Badges that show whether the newest contract of a pair is verified. */
public final class BadgeRoutes implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";

    private final Database database;
    private final Contracts contracts;
    private final Verifications verifications;

    public BadgeRoutes(Database database, Contracts contracts, Verifications verifications) {
        this.database = database;
        this.contracts = contracts;
        this.verifications = verifications;
    }

    @Override
    public void addTo(Router router) {
        for (String name : List.of("badge", "badge.svg")) {
            router.get(Permission.BADGE, PAIR + "/latest/" + name, request -> badge(request, false));
            router.get(Permission.BADGE, PAIR + "/latest/{tag}/" + name, request -> badge(request, false));
            router.get(Permission.BADGE, PAIR + "/latest-untagged/" + name, request -> badge(request, true));
        }
    }

    private Reply badge(Request request, boolean untagged) {
        return database.read(handle -> badge(handle, request, untagged)).redirect();
    }

    private Badge badge(Handle handle, Request request, boolean untagged) {
        String provider = request.name("provider");
        String consumer = request.name("consumer");
        Publication contract = untagged
                ? contracts.latestUntagged(handle, provider, consumer)
                : contracts.latest(handle, provider, consumer, request.names().get("tag"));
        if (contract == null) {
            return new Badge("pact not found", "unknown", Badge.UNKNOWN);
        }
        String left = left(request.query(), contract);
        Verification result = verifications.latest(handle, contract);
        if (result != null) {
            return result.success() ? new Badge(left, "verified", Badge.GOOD) : new Badge(left, "failed", Badge.BAD);
        }
        boolean before = verifications.hasPair(handle, contract);
        return before ? new Badge(left, "changed", Badge.CHANGED) : new Badge(left, "unknown", Badge.UNKNOWN);
    }

    private static String left(Query query, Publication contract) {
        boolean initials = query.isTrue("initials");
        String consumer = name(contract.consumer(), initials);
        String provider = name(contract.provider(), initials);
        String label = query.text("label");
        return side(label, consumer, provider) + " pact";
    }

    private static String side(@Nullable String label, String consumer, String provider) {
        if ("consumer".equals(label)) {
            return consumer;
        }
        return "provider".equals(label) ? provider : consumer + "/" + provider;
    }

    private static String name(String participant, boolean initials) {
        return (initials ? Badge.initials(participant) : participant).toLowerCase(Locale.ROOT);
    }
}
