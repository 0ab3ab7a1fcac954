package bookstore.cart;

/** Whether as many copies as wanted can be had. */
public enum Availability {
    IN_STOCK,
    TOO_FEW,
    SOLD_OUT,
    UNKNOWN_BOOK;

    static Availability of(int wanted, int held) {
        if (held == 0) {
            return SOLD_OUT;
        }
        return held < wanted ? TOO_FEW : IN_STOCK;
    }
}
