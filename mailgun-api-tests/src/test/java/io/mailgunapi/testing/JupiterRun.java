package io.mailgunapi.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A run of one test class by JUnit Jupiter, within a test.
 *
 * @param succeeded how many tests succeeded
 * @param failures what went wrong, with the class or in its tests
 */
public record JupiterRun(long succeeded, List<String> failures) {

  /** Runs a class. */
  public static JupiterRun of(Class<?> testClass) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(testClass)).build();
    LauncherFactory.create().execute(request, listener);
    return new JupiterRun(
        listener.getSummary().getTestsSucceededCount(),
        listener.getSummary().getFailures().stream()
            .map(failure -> String.valueOf(failure.getException().getMessage()))
            .toList());
  }
}
