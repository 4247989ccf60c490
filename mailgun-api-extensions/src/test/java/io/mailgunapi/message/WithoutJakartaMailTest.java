package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutJakartaMailTest {
  @Test
  void everythingElseWorksWhereThatLibraryIsAbsent() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("jakarta.mail")
          && !entry.contains("jakarta.activation")
          && !entry.contains("angus")) {
        urls.add(new File(entry).toURI().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("jakarta.mail.Message"))
          .isInstanceOf(ClassNotFoundException.class);
      // Reflection resolves every type in every signature, as mocking and injection libraries do.
      for (String name : List.of("Messenger", "Message", "MimeDelivery", "Attachment")) {
        Class<?> type = Class.forName("io.mailgunapi.message." + name, true, loader);
        assertThat(type.getDeclaredMethods()).extracting(Method::getName).isNotEmpty();
      }
      Class<?> mailgun = Class.forName("io.mailgunapi.Mailgun", true, loader);
      Object builder = mailgun.getMethod("builder").invoke(null);
      builder.getClass().getMethod("apiKey", String.class).invoke(builder, "key");
      Object client = builder.getClass().getMethod("build").invoke(builder);
      assertThat(mailgun.getMethod("messenger", String.class).invoke(client, "mg.example.com"))
          .hasToString("Messenger{mg.example.com}");
    }
  }
}
