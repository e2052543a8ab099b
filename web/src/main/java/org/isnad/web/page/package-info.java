/**
 * What each page shows, worded and ready for its template: records made from what the library answers. Pure; every text in
 * them is plain and escaped by the template that prints it.
 */
@NullMarked
package org.isnad.web.page;

import org.jspecify.annotations.NullMarked;
