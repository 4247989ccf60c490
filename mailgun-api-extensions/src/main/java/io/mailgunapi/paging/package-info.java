/**
 * Listings that come page by page: {@link io.mailgunapi.paging.Pager} walks them, {@link
 * io.mailgunapi.paging.Page} is one of them.
 *
 * <p>Holds interfaces only. Depends on nothing but the JDK and JSpecify.
 */
@NullMarked
package io.mailgunapi.paging;

import org.jspecify.annotations.NullMarked;
