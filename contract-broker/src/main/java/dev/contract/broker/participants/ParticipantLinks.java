package dev.contract.broker.participants;

import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;

/** Where participants and their versions are found, and the short forms in which other documents embed them. */
public final class ParticipantLinks {

    private static final String ROOT = "pacticipants";

    private ParticipantLinks() {}

    public static String participant(Urls urls, String name) {
        return urls.to(ROOT, name);
    }

    public static String version(Urls urls, String participant, String number) {
        return urls.to(ROOT, participant, "versions", number);
    }

    public static String tag(Urls urls, String participant, String number, String tag) {
        return urls.to(ROOT, participant, "versions", number, "tags", tag);
    }

    public static String branchVersion(Urls urls, String participant, String branch, String number) {
        return urls.to(ROOT, participant, "branches", branch, "versions", number);
    }

    public static JsonObject self(String href) {
        return JsonObject.of("self", Urls.link(href));
    }

    /** A participant by name only. */
    public static JsonObject embedded(Urls urls, String name) {
        return JsonObject.of("name", name, "_links", self(participant(urls, name)));
    }

    /** A version by number only. */
    public static JsonObject embedded(Urls urls, String participant, String number) {
        JsonObject link = Urls.link(version(urls, participant, number), "Version", number);
        return JsonObject.of("number", number, "_links", JsonObject.of("self", link));
    }
}
