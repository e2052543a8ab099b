/**
 * Statements, copies and stories to whole chains: one utterance across outlets, inferred links, independent confirmation,
 * positions. Plain functions over immutable records; see {@link org.isnad.chains.Chains}.
 */
@NullMarked
package org.isnad.chains;

import org.jspecify.annotations.NullMarked;
