// A consumer's test with pact-js, which writes a contract into the folder that is its argument.
const { PactV3, MatchersV3 } = require('@pact-foundation/pact');

const pact = new PactV3({ consumer: 'js-web', provider: 'js-api', dir: process.argv[2], logLevel: 'error' });
pact
  .given('one book')
  .uponReceiving('a question for a book')
  .withRequest({ method: 'GET', path: '/books/1' })
  .willRespondWith({ status: 200, body: MatchersV3.like({ title: 'Emma', pages: 474 }) });
pact
  .executeTest(async server => {
    const book = await (await fetch(server.url + '/books/1')).json();
    if (book.title !== 'Emma') throw new Error('not the book: ' + JSON.stringify(book));
  })
  .catch(failure => {
    console.error(failure);
    process.exit(1);
  });
