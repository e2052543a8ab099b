/** The way from a WARC file to a search that finds its pages, measured. */
@NullMarked
package org.isnad.measure.ingest;

import org.jspecify.annotations.NullMarked;
