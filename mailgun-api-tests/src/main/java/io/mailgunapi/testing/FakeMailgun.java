package io.mailgunapi.testing;

import io.mailgunapi.testing.area.Reactions;
import io.mailgunapi.testing.area.Recipients;
import io.mailgunapi.testing.area.Seeds;
import io.mailgunapi.testing.area.SentMessage;
import io.mailgunapi.testing.area.WebhookDelivery;
import io.mailgunapi.testing.area.World;
import io.mailgunapi.testing.wire.SpecDocument;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mockwebserver3.MockWebServer;

/**
 * A Mailgun that fits in a test: a server on the loopback interface that answers every operation of
 * the API, keeps what it is told, and refuses what the API description doesn't allow.
 *
 * <pre>{@code
 * try (FakeMailgun fake = FakeMailgun.start();
 *     Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
 *   …
 *   assertThat(fake.messages()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>From the start there is the domain {@code mg.example.com} in the US region and {@code
 * mg.example.eu} in the EU region, both ready to send. The regions are servers of their own, and a
 * domain exists in one of them. Nothing is really sent: accepted messages are delivered at once, on
 * paper, unless {@link #recipients()} says otherwise. Safe for use by several threads.
 */
public final class FakeMailgun implements AutoCloseable {
  private final World world;
  private final FakeClock clock;
  private final Faults faults;
  private final RequestLog log = new RequestLog();
  private final RegionServer us;
  private final RegionServer eu;

  private FakeMailgun(Builder builder) {
    clock = new FakeClock(builder.time, this::tick);
    Random random = new Random(builder.seed);
    faults = new Faults(new Random(builder.seed));
    SpecDocument document = SpecDocument.bundled();
    world =
        new World(
            document,
            clock,
            random,
            builder.accepted,
            builder.refused,
            builder.history,
            this::origin);
    Machinery machinery = Machinery.of(document, builder.lenient, builder.checkAnswers);
    us = new RegionServer("us", machinery, world, faults, log);
    eu = new RegionServer("eu", machinery, world, faults, log);
    builder.domains.forEach(name -> world.seeds("us").domain(name));
    builder.euDomains.forEach(name -> world.seeds("eu").domain(name));
    world.anyDomain(builder.anyDomain);
    try {
      us.listen(builder.port, "port");
      eu.listen(builder.euPort, "euPort");
    } catch (RuntimeException | Error e) {
      closeAfter(e);
      throw e;
    }
  }

  private void closeAfter(Throwable failure) {
    try {
      close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }

  /** Starts a server with all defaults, on free ports. It takes every API key. */
  public static FakeMailgun start() {
    return builder().start();
  }

  /** Begins a server with something else than the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Scheme, host and port of the US region, such as {@code http://127.0.0.1:51234}. */
  public String baseUrl() {
    return origin("us");
  }

  /** Scheme, host and port of the EU region. */
  public String euBaseUrl() {
    return origin("eu");
  }

  /** The time that the server goes by. */
  public FakeClock clock() {
    return clock;
  }

  /** What goes wrong on demand. */
  public Faults faults() {
    return faults;
  }

  /** What was received. */
  public RequestLog requests() {
    return log;
  }

  /** How the recipients' servers answer. */
  public Recipients recipients() {
    return world.recipients();
  }

  /** The messages that were accepted in both regions, oldest first. */
  public List<SentMessage> messages() {
    return world.messages();
  }

  /** What recipients do with the messages that they got. */
  public Reactions reactions() {
    return world.reactions();
  }

  /**
   * Takes in a message for a domain of either region, as that region's routes say.
   *
   * @param recipient whom it is for
   * @param mime the message: header lines, an empty line, a plain body
   * @return the number of routes that took it
   * @throws IllegalArgumentException if no region has the recipient's domain
   */
  public int receive(String recipient, String mime) {
    try {
      return world.receive("us", recipient, mime);
    } catch (IllegalArgumentException e) {
      return world.receive("eu", recipient, mime);
    }
  }

  /** The key that webhooks are signed with. */
  public String signingKey() {
    return world.signingKey();
  }

  /**
   * What was posted to webhooks and routes, oldest first, after waiting for what is under way. Only
   * receivers on the loopback interface are posted to; for others the entry says so. Once the
   * server is closed, what was posted until then.
   *
   * @throws IllegalStateException if it takes longer than ten seconds, or if the thread is
   *     interrupted meanwhile
   */
  public List<WebhookDelivery> webhookDeliveries() {
    return world.webhookDeliveries(Duration.ofSeconds(10));
  }

  /** How many messages were accepted, those that are kept no longer included. */
  public long acceptedMessages() {
    return world.acceptedMessages();
  }

  /** Fills the US region with data. */
  public Seeds seed() {
    return world.seeds("us");
  }

  /** Fills the EU region with data. */
  public Seeds seedEu() {
    return world.seeds("eu");
  }

  /** Stops both servers and cuts their connections. */
  @Override
  public void close() {
    // Closes from right to left, each whatever becomes of the others.
    try (world;
        MockWebServer euServer = eu.server();
        MockWebServer usServer = us.server()) {}
  }

  private String origin(String region) {
    return "http://127.0.0.1:" + (region.equals("eu") ? eu : us).server().getPort();
  }

  private void tick() {
    world.tick();
  }

  /** What a server is started with. Not safe for use by several threads. */
  public static final class Builder {
    private final Set<String> accepted = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> domains = new LinkedHashSet<>(List.of("mg.example.com"));
    private final Set<String> euDomains = new LinkedHashSet<>(List.of("mg.example.eu"));
    private InstantSource time = InstantSource.system();
    private long seed = 1;
    private int history = 20_000;
    private int port;
    private int euPort;
    private boolean anyDomain;
    private boolean lenient;
    private boolean checkAnswers;

    private Builder() {}

    /** Takes these API keys only. By default every key is good. */
    public Builder apiKeys(String... keys) {
      accepted.addAll(List.of(keys));
      return this;
    }

    /** Refuses these API keys. */
    public Builder refusedKeys(String... keys) {
      refused.addAll(List.of(keys));
      return this;
    }

    /** Adds a domain in the US region that may send. */
    public Builder domain(String name) {
      domains.add(name);
      return this;
    }

    /** Adds a domain in the EU region that may send. */
    public Builder euDomain(String name) {
      euDomains.add(name);
      return this;
    }

    /** Leaves out the domains that are there by default. */
    public Builder withoutDefaultDomains() {
      domains.remove("mg.example.com");
      euDomains.remove("mg.example.eu");
      return this;
    }

    /** Adds a domain when it is first asked for, instead of answering 404. */
    public Builder anyDomain() {
      anyDomain = true;
      return this;
    }

    /** Starts from this clock instead of the system's. */
    public Builder time(InstantSource source) {
      time = source;
      return this;
    }

    /** Seeds what is random: identifiers, and which requests a fault hits. 1 by default. */
    public Builder randomSeed(long value) {
      seed = value;
      return this;
    }

    /**
     * Keeps this many events and this many messages in each region, 20,000 by default. Metrics and
     * counts include what is kept no longer.
     */
    public Builder history(int entries) {
      history = entries;
      return this;
    }

    /**
     * Listens on this port for the US region. By default, and with 0, on a free one.
     *
     * @throws IllegalArgumentException if it is no port
     */
    public Builder port(int value) {
      port = checked("port", value);
      return this;
    }

    /**
     * Listens on this port for the EU region. By default, and with 0, on a free one.
     *
     * @throws IllegalArgumentException if it is no port
     */
    public Builder euPort(int value) {
      euPort = checked("euPort", value);
      return this;
    }

    private static int checked(String setting, int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException(
            setting
                + " is "
                + port
                + ", but ports go from 0 to 65535: give one of these, or 0 for a free one");
      }
      return port;
    }

    /**
     * Lets parameters and fields pass that the API description doesn't have. By default they are
     * refused with 400, since they show a mistake in the client.
     */
    public Builder lenient() {
      lenient = true;
      return this;
    }

    /** Compares the server's own answers with the description; 500 tells what is wrong. */
    public Builder checkAnswers() {
      checkAnswers = true;
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws UncheckedIOException if a port is taken; the message says which
     */
    public FakeMailgun start() {
      return new FakeMailgun(this);
    }
  }
}
