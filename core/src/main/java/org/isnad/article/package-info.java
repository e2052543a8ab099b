/**
 * Page to {@link org.isnad.Dissection}: blocks with roles; main, embedded and related articles; metadata with evidence.
 */
@NullMarked
package org.isnad.article;

import org.jspecify.annotations.NullMarked;
