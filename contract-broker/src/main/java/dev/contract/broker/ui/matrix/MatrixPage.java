package dev.contract.broker.ui.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was verified with what, for the versions that are asked about.
 *
 * @param more the address with more rows, if there are more
 * @param several true if more participants are asked about than the form shows
 */
public record MatrixPage(
        String url,
        MatrixForm form,
        boolean several,
        List<String> problems,
        @Nullable Answer answer,
        @Nullable String more,
        String json,
        @Nullable Command command) {}
