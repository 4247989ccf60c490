/**
 * What can go wrong, as unchecked exceptions under {@link io.mailgunapi.error.MailgunException}.
 * Each tells by {@link io.mailgunapi.error.MailgunException#outcome()} whether the server may have
 * done what was asked.
 *
 * <table>
 * <caption>What a call may throw</caption>
 * <tr><th>what happened<th>exception<th>outcome<th>what to do
 * <tr><td>an argument can't be sent<td>{@link java.lang.IllegalArgumentException}<td>nothing was
 *     sent<td>mend the call
 * <tr><td>the client is closed, or the call was made before<td>{@link
 *     java.lang.IllegalStateException}<td>nothing was sent<td>take a fresh call
 * <tr><td>the key may not go to that host<td>{@link
 *     io.mailgunapi.error.BlockedRequestException}<td>NOT_SENT<td>use a client for that host
 * <tr><td>a deprecated operation in strict mode<td>{@link
 *     io.mailgunapi.error.DeprecatedOperationException}<td>NOT_SENT<td>call the replacement
 * <tr><td>no answer, or the thread was interrupted (its flag stays set)<td>{@link
 *     io.mailgunapi.error.TransportException}<td>NOT_SENT, UNKNOWN or ACCEPTED<td>if UNKNOWN, look
 *     before calling again
 * <tr><td>401 or 403<td>{@link io.mailgunapi.error.AuthenticationException}<td>REFUSED<td>check
 *     key, domain and region
 * <tr><td>404<td>{@link io.mailgunapi.error.NotFoundException}<td>REFUSED<td>check name, domain and
 *     region
 * <tr><td>420 or 429, longer than the policy waits<td>{@link
 *     io.mailgunapi.error.RateLimitException}<td>REFUSED<td>call again after {@code retryAfter()}
 * <tr><td>another error status<td>{@link io.mailgunapi.error.ApiException}<td>REFUSED, from 500 on
 *     UNKNOWN<td>read the message
 * <tr><td>a success that can't be read<td>{@link
 *     io.mailgunapi.error.DecodingException}<td>ACCEPTED<td>don't call again for that
 * <tr><td>a listing that goes in circles<td>{@link
 *     io.mailgunapi.error.PagingException}<td>ACCEPTED<td>tell whoever runs the server
 * </table>
 *
 * <p>Holds values and exceptions only. Depends on nothing but the JDK and JSpecify.
 */
@NullMarked
package io.mailgunapi.error;

import org.jspecify.annotations.NullMarked;
