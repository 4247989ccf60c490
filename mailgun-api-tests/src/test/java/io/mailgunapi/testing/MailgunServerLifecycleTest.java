package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose server it is, as JUnit runs whole classes. */
class MailgunServerLifecycleTest {
  private static final List<FakeMailgun> GIVEN = new ArrayList<>();
  private static final List<Integer> PORTS = new ArrayList<>();

  @BeforeEach
  void forget() {
    GIVEN.clear();
    PORTS.clear();
  }

  private static void give(FakeMailgun fake) {
    GIVEN.add(fake);
    PORTS.add(Ports.of(fake.baseUrl()));
    PORTS.add(Ports.of(fake.euBaseUrl()));
  }

  static Stream<Class<?>> classesWhoseTestsAskForOne() {
    return Stream.of(AsksInTests.class, LivesAsLongAsItsClass.class, HasRepeatedTests.class);
  }

  @ParameterizedTest
  @MethodSource("classesWhoseTestsAskForOne")
  void everyTestHasAFreshServerThatIsStoppedBehindIt(Class<?> testClass) {
    JupiterRun run = JupiterRun.of(testClass);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(2);
    assertThat(GIVEN).hasSize(2).doesNotHaveDuplicates();
    for (int port : PORTS) {
      assertThat(Ports.problem(port)).isInstanceOf(ConnectException.class);
    }
  }

  static Stream<Class<?>> classesThatAskForOneOfTheirOwn() {
    return Stream.of(AsksBeforeAll.class, AsksAfterAll.class, IsMadeOnceWithOne.class);
  }

  @ParameterizedTest
  @MethodSource("classesThatAskForOneOfTheirOwn")
  void aServerForTheWholeClassIsRefused(Class<?> testClass) {
    JupiterRun run = JupiterRun.of(testClass);

    assertThat(run.failures())
        .singleElement()
        .asString()
        .isEqualTo(
            "a FakeMailgun belongs to one test, so @BeforeAll, @AfterAll and the constructor of a"
                + " class with Lifecycle.PER_CLASS get none: ask for it in the test or in"
                + " @BeforeEach, or start one for the class with FakeMailgun.start() and close it in"
                + " @AfterAll");
    assertThat(GIVEN).isEmpty();
  }

  @Test
  void aNestedClassHasTheOptionsOfTheOneAroundIt() {
    JupiterRun run = JupiterRun.of(Surrounds.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(1);
  }

  @MailgunServer
  static class AsksInTests {
    @Test
    void one(FakeMailgun fake) {
      give(fake);
    }

    @Test
    void other(FakeMailgun fake) {
      give(fake);
    }
  }

  @MailgunServer
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class LivesAsLongAsItsClass {
    @BeforeEach
    void before(FakeMailgun fake) {
      give(fake);
    }

    @Test
    void one(FakeMailgun fake) {
      assertThat(fake).isSameAs(GIVEN.get(GIVEN.size() - 1));
    }

    @Test
    void other(FakeMailgun fake) {
      assertThat(fake).isSameAs(GIVEN.get(GIVEN.size() - 1));
    }
  }

  @MailgunServer
  static class HasRepeatedTests {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void each(int number, FakeMailgun fake) {
      give(fake);
    }
  }

  @MailgunServer
  static class AsksBeforeAll {
    @BeforeAll
    static void before(FakeMailgun fake) {
      give(fake);
    }

    @Test
    void passes() {}
  }

  @MailgunServer
  static class AsksAfterAll {
    @Test
    void passes() {}

    @AfterAll
    static void after(FakeMailgun fake) {
      give(fake);
    }
  }

  @MailgunServer
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class IsMadeOnceWithOne {
    IsMadeOnceWithOne(FakeMailgun fake) {
      give(fake);
    }

    @Test
    void passes() {}
  }

  @MailgunServer(domains = "shop.example.com")
  static class Surrounds {
    @Nested
    class Inner {
      @Test
      void knowsTheDomain(FakeMailgun fake) {
        try (Browser browser = new Browser(fake.baseUrl())) {
          assertThat(browser.get("/v4/domains/shop.example.com").status()).isEqualTo(200);
        }
      }
    }
  }
}
