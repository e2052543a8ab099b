package org.isnad.web.page;

import org.isnad.web.text.DirectedText;

/** A name that leads to the page of what it names. */
public record Name(DirectedText text, String href) {
    static Name of(Shell shell, String name) {
        return new Name(shell.directed(name), shell.href(Links.person(name)));
    }

    static Name ofOutlet(Shell shell, String outlet) {
        return new Name(shell.directed(outlet), shell.href(Links.outlet(outlet)));
    }

    /** A section as an outlet calls it, leading to what all of them printed in it. */
    static Name ofSection(Shell shell, String section) {
        return new Name(shell.directed(section), shell.href(Links.section(section)));
    }
}
