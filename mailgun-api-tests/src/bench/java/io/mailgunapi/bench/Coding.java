package io.mailgunapi.bench;

import com.mailgun.util.ObjectMapperUtil;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import io.mailgunapi.api.ApiConverters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decoding and encoding alone, from and to memory. */
public class Coding {
  /** The payload. */
  @State(Scope.Benchmark)
  public static class Given {
    /** Which one. */
    @Param public Payload payload;

    byte[] json;

    /** Makes its text. */
    @Setup(Level.Trial)
    public void make() {
      json = payload.json();
    }
  }

  /** Our adapters. */
  @State(Scope.Benchmark)
  public static class Adapters {
    JsonAdapter<Object> adapter;
    Object value;
    private final Buffer source = new Buffer();

    /** Finds the adapter. */
    @Setup(Level.Trial)
    public void find(Given given) throws IOException {
      adapter = ApiConverters.moshi().adapter((java.lang.reflect.Type) given.payload.ours);
      source.write(given.json);
      value = adapter.fromJson(source());
    }

    /** The bytes as they lie in the buffer of a connection; nothing is copied. */
    Buffer source() {
      return source.clone();
    }
  }

  /** The official SDK's encoder and decoder, set up as it does. */
  @State(Scope.Benchmark)
  public static class Mapper {
    private static final Request REQUEST =
        Request.create(
            Request.HttpMethod.GET,
            "http://localhost",
            Map.of(),
            null,
            StandardCharsets.UTF_8,
            new RequestTemplate());

    final JacksonDecoder decoder = new JacksonDecoder(ObjectMapperUtil.getObjectMapper());
    final JacksonEncoder encoder = new JacksonEncoder(ObjectMapperUtil.getObjectMapper());
    Object value;

    /** Decodes once. */
    @Setup(Level.Trial)
    public void decode(Given given) throws IOException {
      value = decoder.decode(answer(given.json), given.payload.official);
    }

    static Response answer(byte[] json) {
      return Response.builder().status(200).request(REQUEST).headers(Map.of()).body(json).build();
    }
  }

  /** Our decoding. */
  @Benchmark
  public Object decodeOurs(Adapters adapters) throws IOException {
    return adapters.adapter.fromJson(adapters.source());
  }

  /** The official SDK's decoding. */
  @Benchmark
  public Object decodeOfficial(Given given, Mapper mapper) throws IOException {
    return mapper.decoder.decode(Mapper.answer(given.json), given.payload.official);
  }

  /** Moshi's reader going over the text, without making anything of it. */
  @Benchmark
  public void decodeFloor(Adapters adapters) throws IOException {
    JsonReader.of(adapters.source()).skipValue();
  }

  /** Our encoding. */
  @Benchmark
  public Buffer encodeOurs(Adapters adapters) throws IOException {
    Buffer sink = new Buffer();
    adapters.adapter.toJson(sink, adapters.value);
    sink.clear();
    return sink;
  }

  /** The official SDK's encoding. */
  @Benchmark
  public Object encodeOfficial(Given given, Mapper mapper) {
    RequestTemplate template = new RequestTemplate();
    mapper.encoder.encode(mapper.value, given.payload.official, template);
    return template;
  }
}
