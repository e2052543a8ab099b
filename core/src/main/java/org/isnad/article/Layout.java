package org.isnad.article;

import java.util.List;
import org.isnad.Page;

/**
 * A page as a line of pieces: what all later stages work on, whether it came as HTML or as text.
 *
 * @param pieces visible and hidden pieces in page order
 * @param boxes containers, each after the one around it
 * @param head what the page says of itself beside its text
 * @param truncated whether the page is so large that its end was not read
 */
record Layout(Page.Form form, List<Piece> pieces, List<Box> boxes, Head head, boolean truncated) {}
