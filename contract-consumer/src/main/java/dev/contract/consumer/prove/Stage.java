package dev.contract.consumer.prove;

import dev.contract.consumer.mock.server.Reply;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proof needs of a mock provider: to answer otherwise for a while. */
public interface Stage {

    /** The name of the provider that is played. */
    String provider();

    /** From now on the script answers, and where it says nothing, the contract. One scene at a time. */
    Scene open(Script script);

    /** What a request is answered instead. */
    interface Script {
        /** Null to answer as the contract says; of several interactions with one request the first is asked for. */
        @Nullable Cue of(HttpInteraction interaction);
    }

    /**
     * An answer.
     *
     * @param as the interaction that the answer belongs to
     */
    record Cue(HttpInteraction as, Reply reply) {}

    /** A time in which the script holds. */
    interface Scene extends AutoCloseable {
        /** What was asked for: for each request, all that it may be answered. */
        List<List<Answer>> asked();

        /** The requests that keep no interaction, explained. */
        List<String> unexpected();

        /** Ends what is still waited for. */
        @Override
        void close();
    }

    /**
     * An interaction with its example.
     *
     * @param example as the mock provider sends it
     */
    record Answer(HttpInteraction interaction, HttpResponse example) {}
}
