package org.isnad.collect.feeds;

import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * A page that a site lists.
 *
 * @param url absolute
 * @param title as listed, where it is
 * @param when when it was published or last changed, where the list says so and it can be read
 * @param mark whatever the list says of its state; when it differs from before, the page may have changed
 */
public record Listed(
        String url, @Nullable String title, @Nullable When when, String mark) {}
