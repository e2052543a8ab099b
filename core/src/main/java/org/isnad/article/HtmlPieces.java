package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Page;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Stage 1 for HTML: one walk over the tree, without recursion, from markup to {@link Layout}. Serves one page.
 *
 * <p>Block elements, double line breaks and inline elements that stand for themselves (a caption in a span) part pieces. Links,
 * bold type, containers and what their names hint at are noted on the way. Hidden text is kept apart by {@link Hint#UNSEEN}.
 */
final class HtmlPieces {
    /** A table cell with more letters is layout, not data. */
    private static final int LAYOUT_CELL = 120;

    private final ElementNames names;
    private final HeadReader head = new HeadReader();
    private final List<Box> boxes = new ArrayList<>();
    private final PieceWriter out = new PieceWriter();
    private final ArrayList<Frame> frames = new ArrayList<>();

    /** What holds inside an element. */
    private record Frame(
            Element element,
            String tag,
            int box,
            int hints,
            Piece.Shape shape,
            int level,
            boolean block,
            boolean leaf,
            int links,
            boolean bold) {}

    private HtmlPieces(Hints hints) {
        names = new ElementNames(hints);
        boxes.add(new Box(-1, "html", 0));
    }

    static Layout read(String html, Hints hints) {
        Document document = Parser.htmlParser().parseInput(Markup.readable(html), "");
        HtmlPieces pieces = new HtmlPieces(hints);
        pieces.walk(document);
        return new Layout(Page.Form.HTML, pieces.out.pieces(), pieces.boxes, pieces.head.result());
    }

    private void walk(Document document) {
        frames.add(new Frame(document, "", 0, 0, Piece.Shape.TEXT, 0, true, false, 0, false));
        Node node = document;
        boolean descend = true;
        while (true) {
            if (descend && node.childNodeSize() > 0) {
                node = node.childNode(0);
            } else {
                leave(node);
                if (node == document) {
                    break;
                }
                Node next = node.nextSibling();
                if (next == null) {
                    node = parent(node, document);
                    descend = false;
                    continue;
                }
                node = next;
            }
            descend = enter(node);
        }
        flush();
    }

    private static Node parent(Node node, Document document) {
        Node parent = node.parent();
        return parent == null ? document : parent;
    }

    /** Takes in a node and tells whether its children are to be visited. */
    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            out.text(text.getWholeText(), top().links > 0, top().bold);
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        names.read(element);
        if (names.hasItem() || HeadReader.isOfHead(tag)) {
            head.see(element, tag);
        }
        if (Tags.isSkipped(tag)) {
            return false;
        }
        if (tag.equals("br")) {
            out.lineBreak();
            return false;
        }
        if (tag.equals("hr")) {
            flush();
            return false;
        }
        return open(element, tag);
    }

    private boolean open(Element element, String tag) {
        Frame around = top();
        int own = tag.equals("html") || tag.equals("body") ? 0 : Tags.hints(tag) | names.hints();
        own = around.shape == Piece.Shape.CAPTION ? credited(element, tag, own) : own;
        boolean structural = Tags.isBlock(tag);
        boolean leaf = around.leaf || Tags.isLeaf(tag);
        boolean block = structural
                || (!around.leaf && (own & Hint.STANDS_ALONE) != 0
                                || around.shape == Piece.Shape.CAPTION && Hint.CREDIT.in(own))
                        && around.links == 0;
        if (block) {
            partFromBefore(tag);
        } else if (tag.equals("a") || names.hasClass() || isBareSpan(element)) {
            out.gapAfter(element.previousSibling() instanceof Element);
        }
        int box = around.box;
        if (structural && !Tags.isLeaf(tag)) {
            box = boxes.size();
            boxes.add(new Box(around.box, tag, own));
        }
        int passed = around.hints
                | (structural && !Tags.isLeaf(tag) ? own & Hint.UNSEEN.bit() : block ? own : own & Hint.UNSEEN.bit());
        int links = around.links + (tag.equals("a") && names.href() != null ? 1 : 0);
        int level = Tags.level(tag);
        boolean bold = Tags.isBold(tag) || !block && around.bold;
        frames.add(new Frame(
                element,
                tag,
                box,
                passed,
                Tags.shape(tag, around.shape),
                level > 0 ? level : around.level,
                block,
                leaf,
                links,
                bold));
        if (links > around.links) {
            out.openLink(String.valueOf(names.href()));
        }
        if (tag.equals("time")) {
            out.datetime(element.attr("datetime"));
        }
        return true;
    }

    /** Small or slanted type at a caption's end names the photo's source. */
    private int credited(Element element, String tag, int own) {
        boolean last = Tags.isAside(tag) && out.length() > 0 && isLast(element);
        return last ? own | Hint.CREDIT.bit() : own;
    }

    private static boolean isLast(Element element) {
        Node next = element.nextSibling();
        return next == null || next instanceof TextNode text && text.isBlank() && next.nextSibling() == null;
    }

    /** Spans without any attribute beside each other are fields of a template; those of pasted text have attributes. */
    private static boolean isBareSpan(Element element) {
        return element.attributesSize() == 0
                && element.normalName().equals("span")
                && element.previousSibling() instanceof Element before
                && before.attributesSize() == 0
                && before.normalName().equals("span");
    }

    private void partFromBefore(String tag) {
        if (Tags.isCell(tag)) {
            if (out.length() > LAYOUT_CELL) {
                flush();
            } else {
                out.gapAfter(true);
            }
        } else {
            flush();
        }
    }

    private void leave(Node node) {
        if (frames.isEmpty() || top().element != node) {
            return;
        }
        Frame frame = top();
        String tag = frame.tag;
        if (frame.block && (!Tags.isCell(tag) || out.length() > LAYOUT_CELL)) {
            flush();
        }
        if (frames.size() > 1 && frame.links > frames.get(frames.size() - 2).links) {
            out.closeLink();
        }
        if (frames.size() > 1) {
            frames.remove(frames.size() - 1);
        }
    }

    private void flush() {
        Frame frame = top();
        out.flush(frame.shape, frame.level, frame.box, frame.hints, frame.leaf);
    }

    private Frame top() {
        return frames.get(frames.size() - 1);
    }
}
