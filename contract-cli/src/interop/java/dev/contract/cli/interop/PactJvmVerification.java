package dev.contract.cli.interop;

import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import java.io.File;
import java.util.List;

/** Verifies one contract with pact-jvm's verifier, for the benchmark. */
final class PactJvmVerification {

    private PactJvmVerification() {}

    /** Arguments: the contract and the port of the provider; ends with 1 if the provider does not keep it. */
    public static void main(String[] arguments) {
        ProviderInfo provider = new ProviderInfo("catalogue");
        provider.setHost("127.0.0.1");
        provider.setPort(Integer.valueOf(arguments[1]));
        ConsumerInfo consumer = new ConsumerInfo("shop");
        consumer.setPactSource(new FileSource(new File(arguments[0])));
        provider.setConsumers(List.of(consumer));
        ProviderVerifier verifier = new ProviderVerifier();
        verifier.setReporters(List.of());
        List<VerificationResult> results = verifier.verifyProvider(provider);
        boolean kept = results.stream().allMatch(VerificationResult.Ok.class::isInstance);
        System.out.println(results.size() + " results of pact-jvm");
        System.exit(kept ? 0 : 1);
    }
}
