package dev.contract.broker.ui.contract;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published document as a contract; where it cannot be read, the document itself and the reason. */
record ContractText(
        List<InteractionView> interactions, @Nullable String problem, String raw) {

    private static final int MOST_OPEN = 3;
    /** Browsers take seconds for more than that. */
    private static final int MOST_LINES = 10_000;

    private static final int LINES_BESIDE_BODIES = 10;
    private static final int LONGEST_RAW = 200_000;

    /** The names of the participants are known from the address and may be missing in the document. */
    static ContractText of(String consumer, String provider, JsonObject document, TestResults results) {
        JsonObject named = document.with("consumer", JsonObject.of("name", consumer))
                .with("provider", JsonObject.of("name", provider));
        try {
            byte[] text = named.toString().getBytes(StandardCharsets.UTF_8);
            List<Interaction> all = ContractReader.read("", text).interactions();
            List<InteractionView> views = new ArrayList<>();
            int lines = 0;
            for (Interaction interaction : all) {
                if (lines > MOST_LINES) {
                    break;
                }
                InteractionView view =
                        InteractionView.of(views.size() + 1, interaction, results, all.size() <= MOST_OPEN);
                lines += LINES_BESIDE_BODIES + view.lines();
                views.add(view);
            }
            boolean cut = views.size() < all.size();
            String remark =
                    cut ? "Only the first " + views.size() + " of " + all.size() + " interactions are shown" : null;
            return new ContractText(views, remark, "");
        } catch (ContractFormatException unreadable) {
            String reason = String.valueOf(unreadable.getMessage());
            return new ContractText(List.of(), reason.replaceFirst("^[: ]+", ""), raw(document));
        }
    }

    private static String raw(JsonObject document) {
        String text = document.pretty();
        return text.length() <= LONGEST_RAW ? text : text.substring(0, LONGEST_RAW) + "…";
    }
}
