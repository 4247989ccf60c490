package io.mailgunapi.message;

import io.mailgunapi.form.Form;
import io.mailgunapi.model.ResendMessageRequest;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.StoredMessage;
import io.mailgunapi.model.StoredMessageRaw;
import io.mailgunapi.spec.Operation;
import io.mailgunapi.spec.StorageHosted;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Streaming;
import retrofit2.http.Url;

/**
 * The operations of stored messages by the addresses that Mailgun gives for them, instead of by
 * domain and key. The client refuses addresses that its key must not go to.
 */
interface StoredCalls {
  @Operation(
      id = "getStoredMessage",
      tag = "Messages",
      method = "GET",
      path = "/v3/domains/{domain}/messages/{storageKey}")
  @StorageHosted
  @GET
  Call<StoredMessage> message(@Url String url);

  @Operation(
      id = "getStoredMessage",
      tag = "Messages",
      method = "GET",
      path = "/v3/domains/{domain}/messages/{storageKey}")
  @StorageHosted
  @Headers("Accept: message/rfc2822")
  @GET
  Call<StoredMessageRaw> raw(@Url String url);

  @Operation(
      id = "resendMessage",
      tag = "Messages",
      method = "POST",
      path = "/v3/domains/{domain}/messages/{storageKey}")
  @StorageHosted
  @Form(Form.Encoding.MULTIPART)
  @POST
  Call<SendMessageResponse> resend(@Url String url, @Body ResendMessageRequest request);

  @Operation(
      id = "getStoredAttachment",
      tag = "Messages",
      method = "GET",
      path = "/v3/domains/{domain}/messages/{storageKey}/attachments/{index}")
  @StorageHosted
  @Streaming
  @GET
  Call<ResponseBody> attachment(@Url String url);
}
