package bookstore.shipping;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes the orders of a Kafka topic and asks for a parcel each. */
public final class OrderListener {

    /** Where the checkout tells of orders. */
    public static final String TOPIC = "orders";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Consumer<Parcel> packing;

    public OrderListener(Consumer<Parcel> packing) {
        this.packing = packing;
    }

    /** Subscribes and takes orders until the consumer is woken up or closed, which throws; offsets are committed once their parcels are asked for. */
    public void listen(org.apache.kafka.clients.consumer.Consumer<String, byte[]> orders) {
        orders.subscribe(List.of(TOPIC));
        while (true) {
            ConsumerRecords<String, byte[]> records = orders.poll(Duration.ofSeconds(1));
            records.forEach(this::onOrder);
            orders.commitSync();
        }
    }

    /** Takes one order. */
    void onOrder(ConsumerRecord<String, byte[]> record) {
        OrderPlaced order = JSON.readValue(record.value(), OrderPlaced.class);
        if (!order.orderId().equals(record.key())) {
            throw new IllegalArgumentException(
                    "order " + order.orderId() + " came under the key " + record.key() + ", so its place may be wrong");
        }
        packing.accept(new Parcel(
                order.orderId(),
                order.items().stream().mapToInt(OrderPlaced.Item::quantity).sum()));
    }
}
