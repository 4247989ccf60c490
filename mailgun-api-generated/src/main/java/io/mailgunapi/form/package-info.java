/**
 * Form bodies: what a generated request class hands over, and how it becomes urlencoded or
 * multipart bytes.
 *
 * <p>Depends on OkHttp, Moshi and JSpecify.
 */
@NullMarked
package io.mailgunapi.form;

import org.jspecify.annotations.NullMarked;
