package io.mailgunapi.bench;

import com.mailgun.model.metrics.MetricsRequest;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.Resolution;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;

/** Reads a metrics page of 1,500 rows end to end. */
public class MetricsRows {
  private static final MediaType JSON = MediaType.get("application/json");

  /** Our client. */
  @Benchmark
  public Object ours(Ours ours) {
    return ours.mailgun.execute(ours.mailgun.metrics().queryMetrics(ours()));
  }

  static MetricsQuery ours() {
    return MetricsQuery.builder()
        .duration("59d")
        .resolution(Resolution.HOUR)
        .dimensions(MetricDimensionName.TIME)
        .metrics(MetricName.ACCEPTED_OUTGOING_COUNT, MetricName.DELIVERED_COUNT)
        .build();
  }

  /** The official SDK. */
  @Benchmark
  public Object official(Official official) {
    return official.metrics.getMetrics(official());
  }

  static MetricsRequest official() {
    return MetricsRequest.builder()
        .duration("59d")
        .resolution(com.mailgun.enums.Resolution.HOUR)
        .dimensions(List.of("time"))
        .metrics(List.of("accepted_outgoing_count", "delivered_count"))
        .build();
  }

  /** Bare OkHttp, which decodes nothing. */
  @Benchmark
  public byte[] floor(Bare bare) throws IOException {
    String query =
        "{\"duration\":\"59d\",\"resolution\":\"hour\",\"dimensions\":[\"time\"],"
            + "\"metrics\":[\"accepted_outgoing_count\",\"delivered_count\"]}";
    return bare.bytes(bare.post("/v1/analytics/metrics", RequestBody.create(query, JSON)));
  }
}
