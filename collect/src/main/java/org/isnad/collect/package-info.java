/** Where pages come from: files, folders, gzip, WARC and lines of article JSON. Damage is reported as a value, never thrown. */
@NullMarked
package org.isnad.collect;

import org.jspecify.annotations.NullMarked;
