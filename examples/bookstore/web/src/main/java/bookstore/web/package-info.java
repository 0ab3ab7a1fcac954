/** HTTP and JSON for the services of the bookshop: plumbing only, no type of what they say to each other. */
@NullMarked
package bookstore.web;

import org.jspecify.annotations.NullMarked;
