package dev.contract.broker.http;

/** Hears of every request that somebody may have routed, on the thread that answers it. */
public interface RequestListener {

    void begins();

    /** The answer is ready, or there will be none; its bytes may not all have been sent yet. */
    void ends(Exchange exchange);
}
