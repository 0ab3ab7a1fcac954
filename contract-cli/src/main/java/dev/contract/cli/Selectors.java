package dev.contract.cli;

import dev.contract.core.broker.DeploymentQuery.Ignored;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.build.BuildOrigin;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to hold of the versions in question, so that a yes is about them. */
final class Selectors {

    /** The variable with names of participants that do not count. */
    static final String IGNORED = "PACT_BROKER_CAN_I_DEPLOY_IGNORE";

    private Selectors() {}

    /** Versions of one participant have nothing to do with each other, so all would be well. */
    static void requireOnce(List<Selector> selectors) throws UsageException {
        Set<String> named = new HashSet<>();
        for (Selector selector : selectors) {
            if (!named.add(selector.participant())) {
                throw new UsageException(
                        "%s is named twice.\nAsk about one version of it at a time.".formatted(selector.participant()));
            }
        }
    }

    /** If the results of what is in question did not count, nothing would be decided. */
    static void requireCounting(List<Selector> selectors, List<Ignored> ignored) throws UsageException {
        for (Selector selector : selectors) {
            String name = selector.participant();
            if (ignored.stream().anyMatch(each -> each.participant().equals(name) && each.version() == null)) {
                throw new UsageException(
                        "%s is in question and ignored.\nLeave it out of --ignore and of %s.".formatted(name, IGNORED));
            }
        }
    }

    /** An answer about any version would be an answer about none. */
    static void requireVersion(List<Selector> selectors) throws UsageException {
        if (selectors.isEmpty()) {
            throw new UsageException("Who is to be deployed? Give --pacticipant NAME and --version VERSION.");
        }
        Selector only = selectors.get(0);
        if (selectors.stream().allMatch(each -> each.version() == null && !each.latest())) {
            String commit = BuildOrigin.detect(System.getenv(), Path.of("")).commit();
            throw new UsageException("Which version of %s? Give --version%s, --latest, --branch or --main-branch."
                    .formatted(only.participant(), commit == null ? "" : " (here " + commit + " is checked out)"));
        }
    }
}
