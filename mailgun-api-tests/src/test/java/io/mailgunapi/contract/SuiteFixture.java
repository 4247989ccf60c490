package io.mailgunapi.contract;

import com.squareup.moshi.Moshi;
import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A scripted server, the recording proxy and a real client, set up for one test class. */
final class SuiteFixture implements AutoCloseable {
  static final String KEY = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";

  final SpecDocument document;
  final SpecCatalogue catalogue;
  final SpecExamples examples;
  final SchemaLens lens;
  final Moshi moshi = ApiConverters.moshi();
  final ScriptedServer server;
  final RecordingProxy proxy;
  final Mailgun client;
  final CallMaker maker;
  final Prober prober;
  final RequestProof requests;
  final AnswerProof answers;
  final List<GeneratedMethod> methods = GeneratedMethod.all();

  SuiteFixture() throws IOException {
    this(SpecDocument.bundled());
  }

  SuiteFixture(SpecDocument document) throws IOException {
    this.document = document;
    catalogue = new SpecCatalogue(document);
    examples = new SpecExamples(document);
    lens = new SchemaLens(document);
    server = new ScriptedServer(document);
    proxy = RecordingProxy.to(server.url(), Duration.ofSeconds(30));
    client =
        Mailgun.builder()
            .apiKey(KEY)
            .baseUrl(proxy.baseUrl())
            .retryPolicy(RetryPolicy.none())
            .deprecationListener(notice -> {})
            .build();
    maker = new CallMaker(examples, lens, moshi);
    prober = new Prober(client, proxy, maker);
    requests = new RequestProof(document, catalogue, KEY);
    answers = new AnswerProof(document, moshi);
  }

  ApiOperation operation(GeneratedMethod method) {
    return catalogue.operation(method.operation().id());
  }

  @Override
  public void close() {
    client.close();
    proxy.close();
    server.close();
  }
}
