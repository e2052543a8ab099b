package org.isnad.web.deliver;

import java.util.List;
import org.isnad.Link;
import org.isnad.views.AlertView;

/**
 * An alert as it is delivered.
 *
 * @param alert what it tells
 * @param chain by which its article has it: this outlet, whom it credits, back to the origin
 */
public record Told(AlertView alert, List<Link> chain) {
    public Told {
        chain = List.copyOf(chain);
    }
}
