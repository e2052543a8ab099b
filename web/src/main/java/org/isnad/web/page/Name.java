package org.isnad.web.page;

import org.isnad.web.text.DirectedText;

/** A person's name that leads to the person's page. */
public record Name(DirectedText text, String href) {
    static Name of(Shell shell, String name) {
        return new Name(shell.directed(name), shell.href(Links.person(name)));
    }
}
