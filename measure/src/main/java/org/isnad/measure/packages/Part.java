package org.isnad.measure.packages;

import java.util.List;

/**
 * A part of the product as a bill of materials names it.
 *
 * @param name the group and the name with a colon between them, or the name alone
 * @param licences ids or names of those it may be taken under, whichever one likes; empty when it names none
 */
record Part(String name, String version, List<String> licences) {
    Part {
        licences = List.copyOf(licences);
    }
}
