package org.isnad.web.page;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The web application manifest (W3C): what a phone needs to keep the pages as an application. */
public final class Manifest {
    private static final List<String> SIZES = List.of("192", "512");
    private static final String PAPER = "#fdfdfb";

    private Manifest() {}

    public static String of(Shell shell) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", "/").put("name", shell.say("brand")).put("short_name", shell.say("brand"));
        out.put("description", shell.say("footer.read"))
                .put("lang", shell.lang())
                .put("dir", shell.dir());
        out.put("start_url", shell.href("/")).put("scope", "/").put("display", "standalone");
        out.put("background_color", PAPER).put("theme_color", PAPER);
        ArrayNode icons = out.putArray("icons");
        icons.addObject()
                .put("src", shell.asset("icon.svg"))
                .put("sizes", "any")
                .put("type", "image/svg+xml");
        for (String size : SIZES) {
            icons.addObject()
                    .put("src", shell.asset("icon-" + size + ".png"))
                    .put("sizes", size + "x" + size)
                    .put("type", "image/png")
                    .put("purpose", "any maskable");
        }
        return out.toString();
    }
}
