package bookstore.shipping;

/** What has to be packed for one order. */
public record Parcel(String orderId, int books) {}
