package bookstore.cart;

/** What the cart needs to know of a book's stock. */
record Stock(String isbn, int quantity) {}
