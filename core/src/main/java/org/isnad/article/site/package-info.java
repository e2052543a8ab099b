/**
 * Site memory: what recurs at the same place on an outlet's pages is chrome of its template, not text of its articles. Learnt a
 * day at a time, immutable, bounded.
 */
@NullMarked
package org.isnad.article.site;

import org.jspecify.annotations.NullMarked;
