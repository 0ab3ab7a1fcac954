package dev.contract.core.format;

import dev.contract.core.model.Contract;
import dev.contract.core.model.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two contracts say the same, whatever version, order of keys or metadata their files have. */
public final class ContractDigest {

    private ContractDigest() {}

    /** SHA-256 of the canonical form of version 4 without metadata, in hex with {@code sha256:} before it. */
    public static String of(Contract contract) {
        Contract said = new Contract(
                contract.consumer(), contract.provider(), contract.interactions(), JsonObject.EMPTY, contract.extra());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(ContractWriter.write(said, SpecVersion.V4)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
