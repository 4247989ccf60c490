package io.mailgunapi.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts a server where a test asks for one, and lets JUnit close it with the test. */
final class MailgunServerExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(MailgunServerExtension.class);
  private static final String OF_NO_TEST =
      "a FakeMailgun belongs to one test, so @BeforeAll, @AfterAll and the constructor of a class with"
          + " Lifecycle.PER_CLASS get none: ask for it in the test or in @BeforeEach, or start one for"
          + " the class with FakeMailgun.start() and close it in @AfterAll";

  // The server of a constructor is that of the test, not one for the whole class.
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(FakeMailgun.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(OF_NO_TEST);
    }
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(FakeMailgun.class, key -> start(context), FakeMailgun.class);
  }

  private static FakeMailgun start(ExtensionContext context) {
    FakeMailgun.Builder builder = FakeMailgun.builder();
    AnnotationSupport.findAnnotation(
            context.getRequiredTestClass(), MailgunServer.class, context.getEnclosingTestClasses())
        .ifPresent(
            options -> {
              for (String name : options.domains()) {
                builder.domain(name);
              }
              for (String name : options.euDomains()) {
                builder.euDomain(name);
              }
              builder.apiKeys(options.apiKeys());
              if (options.lenient()) {
                builder.lenient();
              }
            });
    return builder.start();
  }
}
