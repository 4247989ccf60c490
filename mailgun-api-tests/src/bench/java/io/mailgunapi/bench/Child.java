package io.mailgunapi.bench;

import com.mailgun.api.v4.MailgunDomainsApi;
import com.mailgun.client.MailgunClient;
import io.mailgunapi.Mailgun;
import io.mailgunapi.model.Event;
import java.io.IOException;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What whole processes are started for: {@code first}, a first answer, decoded; {@code heap}, the
 * heap that an idle client holds; {@code walk}, a million items. Prints one line.
 */
final class Child {
  private Child() {}

  /** Runs one task for one contender. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("bench.url", arguments[2]);
    switch (arguments[0]) {
      case "first" -> {
        Object client = first(arguments[1]);
        System.out.println("done");
        System.exit(client == null ? 1 : 0);
      }
      case "heap" -> {
        long before = used();
        Object client = first(arguments[1]);
        long after = used();
        System.out.println(after - before);
        System.exit(client == null ? 1 : 0);
      }
      default -> walk();
    }
  }

  /** The client after its first call. Each contender's classes are its own. */
  private static Object first(String contender) throws IOException {
    return switch (Contender.valueOf(contender)) {
      case OURS -> OursOnce.call();
      case OFFICIAL -> OfficialOnce.call();
      case FLOOR -> BareOnce.call();
      default -> SocketOnce.call();
    };
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void walk() {
    int items = 1_000_000;
    long seen = 0;
    long early = 0;
    long start = System.nanoTime();
    try (Mailgun mailgun = Mailgun.builder().baseUrl(Target.url()).apiKey(Target.KEY).build()) {
      for (Event event : mailgun.paginate(mailgun.events().listEvents(Target.walkDomain(items)))) {
        seen += event.id().isEmpty() ? 0 : 1;
        if (seen == items / 10) {
          early = used();
        }
      }
    }
    long nanos = System.nanoTime() - start;
    System.out.println(seen + " " + early + " " + used() + " " + nanos);
    System.exit(0);
  }

  private static final class OursOnce {
    static Object call() {
      Mailgun mailgun = Mailgun.builder().baseUrl(Target.url()).apiKey(Target.KEY).build();
      return Map.entry(mailgun, mailgun.execute(mailgun.domains().getDomain(Target.DOMAIN)));
    }
  }

  private static final class OfficialOnce {
    static Object call() {
      MailgunDomainsApi domains =
          MailgunClient.config(Target.url() + "/", Target.KEY).createApi(MailgunDomainsApi.class);
      return Map.entry(domains, domains.getSingleDomain(Target.DOMAIN));
    }
  }

  private static final class BareOnce {
    static Object call() throws IOException {
      OkHttpClient client = new OkHttpClient();
      Request request =
          new Request.Builder()
              .url(Target.url() + "/v4/domains/" + Target.DOMAIN)
              .header("Authorization", Credentials.basic("api", Target.KEY))
              .build();
      try (Response response = client.newCall(request).execute()) {
        return Map.entry(client, response.body().bytes());
      }
    }
  }

  private static final class SocketOnce {
    static Object call() throws IOException {
      RawSocket socket = new RawSocket(Target.url());
      return Map.entry(socket, socket.exchange(RawSocket.get("/v4/domains/" + Target.DOMAIN)));
    }
  }
}
