package bookstore.shipping;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Values.eachLike;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.junit.ContractTest;
import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.message.ReceivedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What shipping relies on in the messages of the checkout. */
@ContractTest(consumer = "shipping", provider = "checkout")
class OrderListenerContractTest {

    private final List<Parcel> parcels = new ArrayList<>();
    private final OrderListener listener = new OrderListener(parcels::add);

    @Test
    void parcelIsPackedForAnOrder(MessageProvider checkout) {
        checkout.deliver(
                given("an order was placed")
                        .expectsToReceive("an order")
                        .metadata("topic", OrderListener.TOPIC)
                        .metadata("key", like("A-17"))
                        .json(Map.of(
                                "orderId",
                                like("A-17"),
                                "items",
                                eachLike(Map.of("isbn", like("9780134685991"), "quantity", integer(2))))),
                message -> listener.onOrder(kafka(message)));
        assertThat(parcels).containsExactly(new Parcel("A-17", 2));
    }

    /** The message as the Kafka client would hand it over. */
    private static ConsumerRecord<String, byte[]> kafka(ReceivedMessage message) {
        return new ConsumerRecord<>(OrderListener.TOPIC, 0, 0, message.metadata("key"), message.body());
    }
}
