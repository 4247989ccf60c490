package io.mailgunapi.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a {@link FakeMailgun}: as a parameter of its test and lifecycle methods
 * and of its constructor. Each test has a fresh one, which is stopped behind it.
 *
 * <pre>{@code
 * @MailgunServer
 * class InvoiceMailTest {
 *   @Test
 *   void theInvoiceIsAttached(FakeMailgun fake) { … }
 * }
 * }</pre>
 *
 * <p>Needs JUnit Jupiter on the class path; nothing else of this package does.
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
