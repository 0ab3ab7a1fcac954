package bookstore.cart;

/** Copies of a book that a customer has put into the cart. */
public record Item(String isbn, int quantity) {}
