package dev.contract.broker.webhooks;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.secrets.Secrets.WrongKeyException;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import java.nio.charset.StandardCharsets;

/** The request of a webhook as it is stored: opened only where it is shown or sent, which takes the right key. */
record Sealed(Secrets secrets, String text) {

    static Sealed of(Secrets secrets, WebhookRequest request) {
        return new Sealed(secrets, secrets.encrypt(request.toJson().toString()));
    }

    WebhookRequest open() {
        try {
            return WebhookRequest.of(
                    JsonReader.parseObject(secrets.decrypt(text).getBytes(StandardCharsets.UTF_8)));
        } catch (WrongKeyException wrong) {
            throw HttpProblem.of(409, "The request of the webhook " + wrong.getMessage());
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored webhook is no JSON any more", impossible);
        }
    }

    @Override
    public String toString() {
        return WebhookRequest.HIDDEN;
    }
}
