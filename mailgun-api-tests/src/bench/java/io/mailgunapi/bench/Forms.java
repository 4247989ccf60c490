package io.mailgunapi.bench;

import com.mailgun.form.FormEncoder;
import com.mailgun.model.message.Message;
import com.mailgun.util.ObjectMapperUtil;
import feign.RequestTemplate;
import feign.jackson.JacksonEncoder;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.form.Form;
import io.mailgunapi.form.FormBodies;
import java.io.IOException;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Encoding a message as a form, to memory. */
public class Forms {
  /** The encoders. */
  @State(Scope.Benchmark)
  public static class Encoders {
    final FormBodies bodies = new FormBodies(ApiConverters.moshi());
    final FormEncoder official =
        new FormEncoder(new JacksonEncoder(ObjectMapperUtil.getObjectMapper()));
  }

  /** Our form. */
  @Benchmark
  public Buffer ours(Encoders encoders) throws IOException {
    Buffer sink = new Buffer();
    encoders.bodies.body(Send.ours(), Form.Encoding.MULTIPART).writeTo(sink);
    sink.clear();
    return sink;
  }

  /** The official SDK's form. */
  @Benchmark
  public Object official(Encoders encoders) {
    RequestTemplate template = new RequestTemplate();
    template.header("Content-Type", "multipart/form-data");
    encoders.official.encode(Send.official(), Message.class, template);
    return template;
  }

  /** OkHttp's form. */
  @Benchmark
  public Buffer floor() throws IOException {
    Buffer sink = new Buffer();
    Bare.form().build().writeTo(sink);
    sink.clear();
    return sink;
  }
}
