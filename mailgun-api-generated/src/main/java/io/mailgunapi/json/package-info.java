/**
 * What the generated JSON adapters and builders call: lenient reading of scalars, lists, maps and
 * times, free-form JSON, and copies that nobody can change.
 *
 * <p>Reading is lenient where Mailgun is known to vary (numbers as text, text as numbers, lists
 * that are null or a lone value, five spellings of a time zone) and strict everywhere else;
 * failures name the JSON path. Texts that a long list repeats are made once. Depends on Moshi and
 * JSpecify.
 */
@NullMarked
package io.mailgunapi.json;

import org.jspecify.annotations.NullMarked;
