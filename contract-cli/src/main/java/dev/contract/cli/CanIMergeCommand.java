package dev.contract.cli;

import dev.contract.core.broker.DeploymentQuery;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.DeploymentQuery.Target;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the broker whether a version can be merged. */
@Command(
        name = "can-i-merge",
        description = "Ask whether a version works with the main branch of everything it talks to.")
@Help(
        examples = {
            "contract can-i-merge --pacticipant cart --version 1.4.0-feat-coupons",
            "contract can-i-merge -a cart -e 1.4.0-feat-coupons --retry-while-unknown 12 --retry-interval 10"
        },
        related = {"can-i-deploy", "publish", "create-or-update-pacticipant"},
        exitCodes = {"0  yes", "1  no, or not yet, or nothing is known of the version", Help.WRONG, Help.BROKER})
final class CanIMergeCommand extends DecisionCommand {

    @Mixin
    private VersionOptions version;

    @Override
    DeploymentQuery query() {
        Selector selector = Selector.version(version.participant(), version.version());
        return new DeploymentQuery(List.of(selector), Target.mainBranches(), List.of());
    }

    @Override
    String deed() {
        return "merged";
    }
}
