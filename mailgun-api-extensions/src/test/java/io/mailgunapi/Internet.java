package io.mailgunapi;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * A loopback server that answers for every host over TLS, so that it is seen which host a call was
 * meant for.
 */
final class Internet implements AutoCloseable {
  final MockWebServer server = new MockWebServer();
  private final HandshakeCertificates certificates;

  Internet() throws IOException {
    HeldCertificate.Builder certificate = new HeldCertificate.Builder();
    for (String host :
        List.of(
            "*.mailgun.net",
            "*.api.mailgun.net",
            "*.eu.mailgun.net",
            "evil.example",
            "*.evil.example",
            "proxy.example")) {
      certificate.addSubjectAlternativeName(host);
    }
    HeldCertificate held = certificate.build();
    certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(held)
            .addTrustedCertificate(held.certificate())
            .build();
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.useHttps(certificates.sslSocketFactory());
    server.start();
  }

  /** A client whose connections all end here, whatever the host. */
  OkHttpClient client() {
    return new OkHttpClient.Builder()
        .dns(host -> List.of(InetAddress.getLoopbackAddress()))
        .socketFactory(new LoopbackSockets(server.getPort()))
        .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager())
        .build();
  }

  Internet answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
    return this;
  }

  RecordedRequest taken() {
    try {
      RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no further request was made");
      }
      return request;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String hostOfNext() {
    return String.valueOf(taken().getHeaders().get("Host"));
  }

  @Override
  public void close() {
    server.close();
  }
}
