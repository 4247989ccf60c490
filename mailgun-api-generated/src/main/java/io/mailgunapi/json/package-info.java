/**
 * What the generated JSON adapters call: lenient reading of scalars, lists, maps and times, and
 * free-form JSON.
 *
 * <p>Reading is lenient where Mailgun is known to vary (numbers as text, text as numbers, lists
 * that are null or a lone value, five spellings of a time zone) and strict everywhere else;
 * failures name the JSON path. Depends on Moshi and JSpecify.
 */
@NullMarked
package io.mailgunapi.json;

import org.jspecify.annotations.NullMarked;
