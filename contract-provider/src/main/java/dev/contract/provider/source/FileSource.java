package dev.contract.provider.source;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import java.nio.file.Path;

/** A contract in a file. */
record FileSource(Path file) implements ContractSource {

    @Override
    public void search(Search search) {
        try {
            if (search.isNew(file)) {
                search.add(new FoundContract(ContractReader.read(file), file.toString()));
            }
        } catch (ContractFormatException wrong) {
            search.addUnreadable(file.toString(), wrong);
        }
    }

    @Override
    public String toString() {
        return "file " + file;
    }
}
