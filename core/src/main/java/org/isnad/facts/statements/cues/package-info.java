/** Words and marks of a paragraph, what the tables know of each, and the cue verbs among them. */
@NullMarked
package org.isnad.facts.statements.cues;

import org.jspecify.annotations.NullMarked;
