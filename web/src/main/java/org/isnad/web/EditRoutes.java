package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.isnad.StoryEdit;
import org.isnad.desk.Anchors;
import org.isnad.desk.StoryEditing;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Role;
import org.isnad.views.Library;
import org.isnad.web.page.EditedPage;
import org.isnad.web.text.Language;

/**
 * Takes what editors decide about stories. A decision must come from one of these pages: its origin is looked at, and it carries a token
 * that only pages of this run of the server have.
 */
final class EditRoutes {
    static final String PATH = "/edit";
    private final Library library;
    private final StoryEditing editing;
    private final Pages pages;
    private final FormToken token;
    private final Recording recording;

    EditRoutes(Library library, StoryEditing editing, Pages pages, FormToken token, Recording recording) {
        this.library = library;
        this.editing = editing;
        this.pages = pages;
        this.token = token;
        this.recording = recording;
    }

    void add(RoutesConfig routes) {
        routes.post(PATH, this::edit);
        routes.post(Language.ENGLISH.path(PATH), this::edit);
    }

    private void edit(Context ctx) {
        token.require(ctx, Role.EDITOR);
        String story = Form.given(ctx, "story");
        String anchor = article(story);
        editing.edit(decision(ctx, story, anchor));
        recording.record(ctx, Act.STORY_EDITED, Form.given(ctx, "verb") + " " + story + reason(ctx));
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, "edited", new EditedPage(pages.shell(ctx), anchor));
    }

    private static String reason(Context ctx) {
        String reason = Form.given(ctx, "reason");
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private StoryEdit decision(Context ctx, String story, String anchor) {
        String reason = Form.given(ctx, "reason");
        return switch (Form.given(ctx, "verb")) {
            case "rename" -> new StoryEdit.Rename(anchor, Form.given(ctx, "headline"), reason);
            case "mute" -> new StoryEdit.Mute(anchor, true, reason);
            case "unmute" -> new StoryEdit.Mute(anchor, false, reason);
            case "merge" -> new StoryEdit.Merge(anchor, other(ctx, story), reason);
            case "split" -> split(ctx, story, reason);
            case "move" ->
                new StoryEdit.Move(article(Form.given(ctx, "article")), article(Form.given(ctx, "to")), reason);
            default -> throw new BadRequestResponse();
        };
    }

    /** Some developments must stay. */
    private StoryEdit split(Context ctx, String story, String reason) {
        StoryEdit.Split split = Anchors.split(library.story(story), leaving(ctx), reason);
        if (split.staying().isEmpty()) {
            throw new BadRequestResponse();
        }
        return split;
    }

    /** The other story, given by its id or its address. */
    private String other(Context ctx, String story) {
        String address = Form.given(ctx, "other");
        String id = address.substring(address.lastIndexOf('/') + 1);
        if (id.equals(story)) {
            throw new BadRequestResponse();
        }
        return article(id);
    }

    private List<String> leaving(Context ctx) {
        List<String> leaving =
                ctx.formParams("leaving").stream().map(this::article).toList();
        if (leaving.isEmpty()) {
            throw new BadRequestResponse();
        }
        return leaving;
    }

    private String article(String id) {
        Optional<String> anchor = id.isEmpty() ? Optional.empty() : Anchors.article(library, id);
        return anchor.orElseThrow(NotFoundResponse::new);
    }
}
