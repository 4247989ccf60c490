package io.mailgunapi;

import okhttp3.Request;

/**
 * One duty in preparing a call, done once before its first try and before anything is sent. May
 * refuse the call by an exception. Doing it twice must not change anything more.
 */
interface CallStep {
  /** The request as it goes on. */
  Request prepare(Request request, CallInfo call);
}
