package dev.contract.broker.history;

import dev.contract.broker.TestBroker;
import dev.contract.broker.history.NaiveBroker.Published;
import dev.contract.broker.history.NaiveBroker.Version;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A random history of a few participants, told to a broker and to the model. */
final class History {

    static final List<String> ENVIRONMENTS = List.of("test", "production");

    private final long seed;
    private final Random random;
    private final TestBroker broker;
    private final Map<String, String> environments;
    private final NaiveBroker model = new NaiveBroker();
    private final List<String> participants;
    private final Map<String, String> records = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private int deletions;

    History(long seed, TestBroker broker, Map<String, String> environments) {
        this.seed = seed;
        this.random = new Random(seed);
        this.broker = broker;
        this.environments = environments;
        this.participants = Stream.of("a", "b", "c")
                .limit(2 + random.nextInt(2))
                .map(name -> "h" + seed + name)
                .toList();
    }

    void happen() {
        int length = 15 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            step();
        }
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> publish();
            case 4, 5, 6 -> verify();
            case 7, 8 -> deploy();
            case 9 -> release();
            case 10 -> end();
            default -> delete();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Version anyVersion() {
        return new Version(any(participants), String.valueOf(1 + random.nextInt(3)));
    }

    /** Or any, as long as none is known. */
    private Version knownVersion() {
        List<Version> known = List.copyOf(model.versions());
        return known.isEmpty() ? anyVersion() : any(known);
    }

    private void publish() {
        Version consumer = anyVersion();
        String provider = any(participants);
        if (provider.equals(consumer.participant())) {
            return;
        }
        int content = deletions * 10 + random.nextInt(2);
        say("publish " + consumer + " for " + provider + ": " + content);
        boolean fits = model.publish(consumer, provider, content);
        String path = TestBroker.contractPath(consumer.participant(), consumer.number(), provider);
        int status =
                broker.put(path, TestBroker.contract("interaction " + content)).status();
        require(fits == (status < 300), "the answer " + status);
    }

    private void verify() {
        List<Published> published = model.published();
        if (published.isEmpty()) {
            return;
        }
        Published contract = any(published);
        Version consumer = contract.consumer();
        Version provider = new Version(contract.provider(), anyVersion().number());
        boolean success = random.nextInt(3) > 0;
        say("verify " + consumer + " by " + provider + ": " + success);
        model.verify(consumer, provider, success);
        int status = broker.verify(
                        consumer.participant(), consumer.number(), provider.participant(), provider.number(), success)
                .status();
        require(status == 201, "the answer " + status);
    }

    private void deploy() {
        Version version = knownVersion();
        String environment = any(ENVIRONMENTS);
        String instance = any(List.of("", "blue"));
        if (!model.versions().contains(version)) {
            return;
        }
        say("deploy " + version + " to " + environment + " " + instance);
        model.deploy(version, environment, instance);
        JsonObject answer = broker.deploy(version.participant(), version.number(), id(environment), instance)
                .json();
        records.put(
                "deploy " + version + "/" + environment + "/" + instance,
                answer.object("_links").object("self").text("href", ""));
    }

    private void release() {
        Version version = knownVersion();
        String environment = any(ENVIRONMENTS);
        if (!model.versions().contains(version)) {
            return;
        }
        say("release " + version + " to " + environment);
        model.release(version, environment);
        String path = "/pacticipants/" + version.participant() + "/versions/" + version.number()
                + "/released-versions/environment/" + id(environment);
        String self = broker.post(path, JsonObject.EMPTY).link("self");
        records.put("release " + version + "/" + environment, self);
    }

    private void end() {
        if (records.isEmpty()) {
            return;
        }
        String record = any(records.keySet().stream().sorted().toList());
        String self = Objects.requireNonNull(records.remove(record));
        say("end " + record);
        boolean deployment = record.startsWith("deploy ");
        String[] parts = record.split("/", -1);
        Version version = model.versions().stream()
                .filter(each -> record.contains(" " + each + "/"))
                .findFirst()
                .orElseThrow();
        if (deployment) {
            model.undeploy(version, parts[1], parts[2]);
        } else {
            model.endSupport(version, parts[1]);
        }
        JsonObject body = JsonObject.of(deployment ? "currentlyDeployed" : "currentlySupported", false);
        int status = broker.send("PATCH", self, body.toString(), "application/hal+json")
                .status();
        require(status == 200, "the answer " + status);
    }

    private void delete() {
        Version version = anyVersion();
        if (random.nextBoolean() || !model.versions().contains(version)) {
            return;
        }
        say("delete " + version);
        deletions++;
        model.delete(version);
        records.keySet().removeIf(record -> record.contains(" " + version + "/"));
        String path = "/pacticipants/" + version.participant() + "/versions/" + version.number();
        require(broker.send("DELETE", path, "", "*/*").status() == 204, "deleting");
    }

    private String id(String environment) {
        return Objects.requireNonNull(environments.get(environment));
    }

    /** Asks about every version and environment; the number of decisions that were the same. */
    int compare() {
        int same = 0;
        for (Version version : model.versions()) {
            for (String environment : ENVIRONMENTS) {
                compare(version, environment, null);
                compare(version, environment, any(participants));
                same += 2;
            }
        }
        return same;
    }

    private void compare(Version version, String environment, @Nullable String ignored) {
        if (version.participant().equals(ignored)) {
            return;
        }
        Boolean expected = model.canDeploy(version, environment, ignored);
        String query = "/matrix?latestby=cvp&q[][pacticipant]=" + version.participant() + "&q[][version]="
                + version.number() + "&environment=" + environment;
        query += ignored == null ? "" : "&ignore[][pacticipant]=" + ignored;
        JsonObject answer =
                broker.get(query.replace("[", "%5B").replace("]", "%5D")).json();
        JsonValue told = answer.object("summary").get("deployable");
        Boolean found = told instanceof JsonBoolean yes ? Boolean.valueOf(yes == JsonBoolean.TRUE) : null;
        require(
                Objects.equals(expected, found),
                version + " to " + environment + " without " + ignored + ": expected " + expected + " but found "
                        + answer.object("summary"));
    }

    private void say(String step) {
        steps.add(step);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(
                    "history " + seed + ", " + what + "\nafter\n  " + String.join("\n  ", steps) + "\n" + model);
        }
    }
}
