package bookstore.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

class OrderListenerTest {

    private static final TopicPartition PARTITION = new TopicPartition(OrderListener.TOPIC, 0);

    private final List<Parcel> parcels = new ArrayList<>();
    private final OrderListener listener = new OrderListener(parcels::add);

    private static ConsumerRecord<String, byte[]> record(String key) {
        String order =
                "{\"orderId\": \"A-17\", \"items\": [{\"isbn\": \"1\", \"quantity\": 1}, {\"isbn\": \"2\", \"quantity\": 2}]}";
        return new ConsumerRecord<>(OrderListener.TOPIC, 0, 0, key, order.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyOrderOfTheTopicIsPackedAndCommitted() {
        try (MockConsumer<String, byte[]> orders = new MockConsumer<>("earliest")) {
            orders.schedulePollTask(() -> {
                orders.rebalance(List.of(PARTITION));
                orders.updateBeginningOffsets(Map.of(PARTITION, 0L));
                orders.addRecord(record("A-17"));
            });
            orders.schedulePollTask(orders::wakeup);
            assertThatThrownBy(() -> listener.listen(orders)).isInstanceOf(WakeupException.class);
            assertThat(parcels).containsExactly(new Parcel("A-17", 3));
            assertThat(orders.committed(Set.of(PARTITION)))
                    .hasEntrySatisfying(
                            PARTITION,
                            offset -> assertThat(offset)
                                    .extracting(OffsetAndMetadata::offset)
                                    .isEqualTo(1L));
        }
    }

    @Test
    void orderUnderAnotherKeyIsRefused() {
        assertThatThrownBy(() -> listener.onOrder(record("A-18"))).hasMessageContaining("came under the key A-18");
        assertThat(parcels).isEmpty();
    }
}
