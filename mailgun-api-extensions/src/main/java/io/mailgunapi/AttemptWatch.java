package io.mailgunapi;

import java.io.IOException;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Looks on at the tries of calls. Stands outside of OkHttp's chain, in which each interceptor has
 * its price.
 */
interface AttemptWatch {
  /** A try was answered; the body is not read yet. */
  void answered(Request request, CallInfo call, CallRecord record, Response response);

  /** A try failed, before its answer or within it. */
  default void failed(Request request, CallInfo call, CallRecord record, IOException failure) {}
}
