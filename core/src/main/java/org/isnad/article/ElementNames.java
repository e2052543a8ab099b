package org.isnad.article;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element's attributes say, read in one pass. Holds the last element read; serves one page. */
final class ElementNames {
    private final Hints.Reader hints;
    private final Map<String, Integer> classes = new HashMap<>();
    private int named;
    private boolean hidden;
    private boolean classed;
    private boolean item;
    private @Nullable String href;

    ElementNames(Hints hints) {
        this.hints = hints.reader();
    }

    void read(Element element) {
        named = 0;
        hidden = false;
        classed = false;
        item = false;
        href = null;
        int size = element.attributesSize();
        if (size > 0) {
            Attributes attributes = element.attributes();
            readClass(attributes.get("class"));
            if (size > 1 || !classed) {
                readRest(attributes);
            }
        }
    }

    private void readRest(Attributes attributes) {
        readNames(attributes.get("id"));
        readNames(attributes.get("role"));
        readNames(attributes.get("rel"));
        item = attributes.hasKey("itemprop");
        readNames(item ? attributes.get("itemprop") : "");
        href = attributes.hasKey("href") ? attributes.get("href") : null;
        String style = attributes.get("style");
        hidden = !style.isEmpty() && Tags.hidesByStyle(style)
                || attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true");
    }

    private void readNames(String value) {
        named |= value.isEmpty() ? 0 : hints.read(value) & ~Hint.UNSEEN.bit();
    }

    private void readClass(String value) {
        classed = !value.isEmpty();
        if (!classed) {
            return;
        }
        Integer read = classes.get(value);
        if (read == null) {
            read = hints.read(value) & ~Hint.UNSEEN.bit() | (Tags.hidesByClass(value) ? Hint.UNSEEN.bit() : 0);
            classes.put(value, read);
        }
        named |= read;
    }

    /** The hints of its names, and {@link Hint#UNSEEN} only where it is hidden by attribute, style or a usual class. */
    int hints() {
        return named | (hidden ? Hint.UNSEEN.bit() : 0);
    }

    boolean hasClass() {
        return classed;
    }

    /** Whether it is an item property of microdata. */
    boolean hasItem() {
        return item;
    }

    /** The address it links to. */
    @Nullable
    String href() {
        return href;
    }
}
