package dev.contract.provider.bench;

import au.com.dius.pact.core.model.FileSource;
import au.com.dius.pact.provider.ConsumerInfo;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderVerifier;
import au.com.dius.pact.provider.VerificationResult;
import java.io.File;
import java.net.URI;
import java.util.List;

/** The same with pact-jvm, as its API does it when nothing is set. */
final class PactJvm {

    private PactJvm() {}

    public static void main(String[] args) {
        URI address = URI.create(args[1]);
        ProviderInfo provider = new ProviderInfo("stock");
        provider.setHost(address.getHost());
        provider.setPort(address.getPort());
        ConsumerInfo consumer = new ConsumerInfo("shop");
        consumer.setPactSource(new FileSource(new File(args[0])));
        provider.getConsumers().add(consumer);
        List<VerificationResult> results = new ProviderVerifier().verifyProvider(provider);
        boolean kept = !results.isEmpty() && results.stream().allMatch(VerificationResult.Ok.class::isInstance);
        System.exit(kept ? 0 : 1);
    }
}
