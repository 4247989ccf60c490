package io.mailgunapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ModelAdaptersTest {
  /** Loads the models itself and notes which. */
  private static final class Noting extends ClassLoader {
    private static final String MODELS = ModelAdapters.class.getPackageName() + ".";

    private final Set<String> loaded = new TreeSet<>();

    Noting() {
      super(ModelAdapters.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(MODELS)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      loaded.add(name.substring(MODELS.length()));
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void loadsTheAdapterThatIsAskedForAndNoOther() throws Exception {
    Noting loader = new Noting();
    Class<?> adapters = loader.loadClass(ModelAdapters.class.getName());
    Class<?> model = loader.loadClass(BounceType.class.getName());
    Object factory = adapters.getField("FACTORY").get(null);

    JsonAdapter<?> adapter =
        (JsonAdapter<?>)
            adapters
                .getMethod("create", Type.class, Set.class, Moshi.class)
                .invoke(factory, model, Set.of(), new Moshi.Builder().build());

    assertThat(adapter).hasToString("JsonAdapter(BounceType)");
    assertThat(loader.loaded)
        .filteredOn(name -> name.endsWith("JsonAdapter"))
        .containsExactly("BounceTypeJsonAdapter");
  }
}
