package org.isnad.wire;

import java.util.List;
import org.isnad.Block;
import org.isnad.Dissection;
import org.isnad.Rejected;
import org.jspecify.annotations.Nullable;

/** Pages as they are written, in the manner of {@link Forms}. */
final class PageForms {
    private PageForms() {}

    /**
     * A page taken apart, or why it could not be.
     *
     * @param page its name
     * @param social embedded posts
     * @param notes facts about the page as a whole
     */
    public record PageForm(
            String page,
            @Nullable String url,
            @Nullable String charset,
            @Nullable String published,
            List<Forms.ArticleForm> articles,
            @Nullable List<Dissection.RelatedList> related,
            @Nullable List<String> social,
            @Nullable List<String> notes,
            @Nullable List<BlockForm> blocks,
            @Nullable ReasonForm rejected) {
        static PageForm of(Dissection dissection, boolean withBlocks) {
            return switch (dissection) {
                case Rejected rejected ->
                    new PageForm(
                            rejected.page(),
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            ReasonForm.of(rejected));
                case Dissection.Dissected page ->
                    new PageForm(
                            page.page(),
                            page.url(),
                            page.source().charset(),
                            page.published() == null ? null : page.published().toString(),
                            page.articles().stream()
                                    .map(Forms.ArticleForm::onPage)
                                    .toList(),
                            page.related(),
                            page.social(),
                            page.notes().isEmpty() ? null : page.notes(),
                            withBlocks
                                    ? page.blocks().stream().map(BlockForm::of).toList()
                                    : null,
                            null);
            };
        }
    }

    /** Why a page was not used. */
    public record ReasonForm(String reason, String detail) {
        static ReasonForm of(Rejected rejected) {
            return new ReasonForm(rejected.reason().wire(), rejected.detail());
        }
    }

    /** A page that was not used, and why. */
    public record RejectedForm(String page, String reason, String detail) {
        static RejectedForm of(Rejected rejected) {
            return new RejectedForm(rejected.page(), rejected.reason().wire(), rejected.detail());
        }
    }

    /**
     * A piece of a page.
     *
     * @param line of a text page, or running number of the block, from 1
     * @param article index of the article on the page that it belongs to
     */
    public record BlockForm(
            String role,
            String text,
            int line,
            @Nullable Integer article,
            @Nullable Integer begin,
            @Nullable Integer end) {
        static BlockForm of(Block block) {
            return new BlockForm(
                    block.role().wire(),
                    block.text(),
                    block.line(),
                    block.article() < 0 ? null : block.article(),
                    block.place() == null ? null : block.place().begin(),
                    block.place() == null ? null : block.place().end());
        }
    }
}
