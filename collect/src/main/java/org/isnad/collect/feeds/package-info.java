/** What sites list: feeds, sitemaps and the links of front pages, and how to find them. Pure but for {@link Discovery}. */
@NullMarked
package org.isnad.collect.feeds;

import org.jspecify.annotations.NullMarked;
