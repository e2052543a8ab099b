/** What readers follow from elsewhere: Atom, RSS and JSON Feed of stories, people, searches and sections, and the sitemap. */
@NullMarked
package org.isnad.web.feed;

import org.jspecify.annotations.NullMarked;
