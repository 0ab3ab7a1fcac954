package dev.contract.provider.source;

import dev.contract.core.model.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the contracts of one provider and remembers which other providers were seen on the way. */
public final class Search {

    private final String provider;
    private final List<FoundContract> found = new ArrayList<>();
    private final Set<String> otherProviders = new TreeSet<>();
    private final Set<Path> files = new HashSet<>();
    private final List<UnreadableContract> unreadable = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    Search(String provider) {
        this.provider = provider;
    }

    /** The provider whose contracts are wanted. */
    public String provider() {
        return provider;
    }

    /** False for a file that was met before, named in another way or by another source. */
    boolean isNew(Path file) {
        return files.add(file.toAbsolutePath().normalize());
    }

    /** Takes a contract if it is one of the provider's. */
    public void add(FoundContract candidate) {
        Contract contract = candidate.contract();
        if (contract.provider().equals(provider)) {
            found.add(candidate);
        } else {
            otherProviders.add(contract.provider());
        }
    }

    /** Takes note of a contract that cannot be read: it may well be one of the provider's. */
    public void addUnreadable(String origin, Throwable problem) {
        addUnreadable(origin, problem, false);
    }

    void addUnreadable(String origin, Throwable problem, boolean pending) {
        unreadable.add(new UnreadableContract(origin, String.valueOf(problem.getMessage()), pending));
    }

    void in(ContractSource source) throws ContractSourceException {
        places.add(source.toString());
        source.search(this);
    }

    FoundContracts result() throws ContractSourceException {
        if (found.isEmpty() && unreadable.stream().anyMatch(contract -> !contract.pending())) {
            throw new ContractSourceException(
                    unreadable.stream().map(UnreadableContract::problem).collect(Collectors.joining("\n")));
        }
        if (found.isEmpty() && unreadable.isEmpty()) {
            throw new NoContractException("There is no contract for provider '" + provider + "' in "
                    + String.join(", ", places) + ". "
                    + (otherProviders.isEmpty()
                            ? "No contract was found there at all: has a consumer written or published one?"
                            : "There are contracts for: " + String.join(", ", otherProviders)
                                    + ". Is the name of the provider right?"));
        }
        return new FoundContracts(found, unreadable);
    }
}
