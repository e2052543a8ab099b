package org.isnad.web.deliver;

import org.isnad.wire.Json;
import tools.jackson.databind.JsonNode;

/** What a letter says, once as plain text and once as HTML. Kept as JSON until it is sent. */
record Letter(String subject, String text, String html) {
    String kept() {
        return Json.of(this);
    }

    static Letter of(String kept) {
        JsonNode node = Json.parse(kept);
        return new Letter(
                node.path("subject").asString(),
                node.path("text").asString(),
                node.path("html").asString());
    }
}
