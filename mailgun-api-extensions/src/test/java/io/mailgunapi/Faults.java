package io.mailgunapi;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Ways in which a connection fails. */
final class Faults {
  private Faults() {}

  static MockResponse cutBeforeTheAnswer() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  static MockResponse cutWithinTheAnswer(String body) {
    return new MockResponse.Builder()
        .body(body)
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
