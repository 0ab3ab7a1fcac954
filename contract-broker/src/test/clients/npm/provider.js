// The provider's test with pact-js: gets the contracts from the broker, verifies them, publishes the results.
// Arguments: URL of the broker, version of the provider, title that the provider answers with ("" for a broken one).
const http = require('http');
const { Verifier } = require('@pact-foundation/pact');

const [, , broker, version, title] = process.argv;
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(title ? { title, pages: 474 } : { pages: 'many' }));
});
server.listen(0, '127.0.0.1', async () => {
  const verifier = new Verifier({
    provider: 'js-api',
    providerBaseUrl: 'http://127.0.0.1:' + server.address().port,
    pactBrokerUrl: broker,
    consumerVersionSelectors: [{ mainBranch: true }, { deployedOrReleased: true }],
    enablePending: false,
    providerVersion: version,
    providerVersionBranch: 'main',
    publishVerificationResult: true,
    stateHandlers: { 'one book': async () => {} },
    logLevel: 'error',
  });
  try {
    await verifier.verifyProvider();
    process.exit(0);
  } catch (broken) {
    process.exit(1);
  }
});
