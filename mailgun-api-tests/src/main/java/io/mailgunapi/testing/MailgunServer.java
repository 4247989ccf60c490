package io.mailgunapi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a JUnit class a {@link FakeMailgun} each: as a parameter of the test itself,
 * of {@code @BeforeEach} and {@code @AfterEach}, and of the constructor. All of them get the same
 * one, the next test gets a fresh one, and each is stopped behind its test.
 *
 * <pre>{@code
 * @MailgunServer
 * class InvoiceMailTest {
 *   @Test
 *   void theInvoiceIsAttached(FakeMailgun fake) { … }
 * }
 * }</pre>
 *
 * <p>What belongs to the class and not to a test gets none: {@code @BeforeAll}, {@code @AfterAll}
 * and the constructor of a class with {@code Lifecycle.PER_CLASS} fail with a message that says
 * what to do instead. Otherwise tests would share a server, or ask one that the client doesn't talk
 * to.
 *
 * <p>Nested test classes have what is said here of the class around them, unless they say it anew.
 *
 * <p>Needs JUnit Jupiter 6 on the class path; nothing else of this package does.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MailgunServerExtension.class)
public @interface MailgunServer {

  /** Further domains of the US region that may send. */
  String[] domains() default {};

  /** Further domains of the EU region that may send. */
  String[] euDomains() default {};

  /** The API keys that are good. None means that every key is. */
  String[] apiKeys() default {};

  /** Whether fields that the API description doesn't have are let pass instead of refused. */
  boolean lenient() default false;
}
