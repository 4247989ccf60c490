package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

final class TlsTest {
  private static final int HANDSHAKE = 0x16;
  private static final HttpUrl PLAIN = HttpUrl.get("http://127.0.0.1:8080");
  private static final HttpUrl SECURE = HttpUrl.get("https://mail.example.com");

  private static Hosts hosts(HttpUrl custom, Map<Region, HttpUrl> overrides) {
    return new Hosts(custom, Region.US, overrides, Map.of(), null);
  }

  @Test
  void isNeededUnlessEveryHostIsPlain() {
    assertThat(hosts(null, Map.of()).needTls()).isTrue();
    assertThat(hosts(SECURE, Map.of()).needTls()).isTrue();
    assertThat(hosts(PLAIN, Map.of()).needTls()).isFalse();
    assertThat(hosts(null, Map.of(Region.US, PLAIN)).needTls()).isFalse();
    assertThat(hosts(null, Map.of(Region.US, PLAIN, Region.EU, SECURE)).needTls()).isTrue();
  }

  @Test
  void isSpokenToTheSecureOneOfTwoHosts() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstByte(server));
      Mailgun mailgun =
          Mailgun.builder()
              .apiKey(Wire.KEY)
              .retryPolicy(RetryPolicy.none())
              .baseUrl(Region.US, "http://127.0.0.1:1")
              .baseUrl(Region.EU, "https://127.0.0.1:" + server.getLocalPort())
              .build()
              .withRegion(Region.EU);

      assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
          .isInstanceOf(TransportException.class);
      assertThat(first.join()).isEqualTo(HANDSHAKE);
    }
  }

  private static int firstByte(ServerSocket server) {
    try (Socket socket = server.accept()) {
      return socket.getInputStream().read();
    } catch (IOException e) {
      return -1;
    }
  }
}
