package io.mailgunapi.bench;

import com.mailgun.model.logs.LogsRequest;
import io.mailgunapi.model.LogQuery;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.openjdk.jmh.annotations.Benchmark;

/** Reads a page of 300 log records end to end. */
public class LogsPage {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final OffsetDateTime START =
      OffsetDateTime.of(2025, 12, 11, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final String START_TEXT = "Thu, 11 Dec 2025 00:00:00 +0000";

  /** Our client. */
  @Benchmark
  public Object ours(Ours ours) {
    LogQuery query = LogQuery.builder().start(START).duration("1d").build();
    return ours.mailgun.execute(ours.mailgun.logs().listLogs(query));
  }

  /** The official SDK. */
  @Benchmark
  public Object official(Official official) {
    LogsRequest request = LogsRequest.builder().start(START_TEXT).duration("1d").build();
    return official.logs.getLogs(request);
  }

  /** Bare OkHttp, which decodes nothing. */
  @Benchmark
  public byte[] floor(Bare bare) throws IOException {
    String query = "{\"start\":\"" + START_TEXT + "\",\"duration\":\"1d\"}";
    return bare.bytes(bare.post("/v1/analytics/logs", RequestBody.create(query, JSON)));
  }
}
