package org.isnad.dates.grammar;

import org.isnad.dates.reckon.Meaning;
import org.jspecify.annotations.Nullable;

/** What a rule of the grammar makes of the meanings of its parts; null when the parts do not fit together. */
interface Action {
    @Nullable
    Meaning apply(ActionArgs args);
}
