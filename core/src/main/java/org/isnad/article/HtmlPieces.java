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
    private Frame top = new Frame(new Element("html"), Tags.kind(""), 0, 0, Piece.Shape.TEXT, 0, true, false, 0, false);

    /** What holds inside an element. */
    private record Frame(
            Element element,
            Tags.Kind kind,
            int box,
            int hints,
            Piece.Shape shape,
            int level,
            boolean block,
            boolean leaf,
            int links,
            boolean bold) {
        /** Whether text stands in both alike, so that an inline element needs no frame of its own. */
        private boolean isLike(Frame around) {
            return !block
                    && hints == around.hints
                    && shape == around.shape
                    && links == around.links
                    && bold == around.bold;
        }
    }

    private HtmlPieces(Hints hints) {
        names = new ElementNames(hints);
        boxes.add(new Box(-1, "html", 0));
    }

    static Layout read(String html, Hints hints) {
        Markup.Left left = Markup.readable(html);
        Document document = parse(left, html);
        HtmlPieces pieces = new HtmlPieces(hints);
        pieces.walk(document);
        return new Layout(Page.Form.HTML, pieces.out.pieces(), pieces.boxes, pieces.head.result(), left.truncated());
    }

    /** The parser's list of open formatting elements comes apart on some crossed markup, which it reads without them. */
    private static Document parse(Markup.Left left, String html) {
        try {
            return Parser.htmlParser().parseInput(left.reader(), "");
        } catch (IndexOutOfBoundsException crossed) {
            Markup.Left plain = Markup.readable(Formatting.without(html));
            return Parser.htmlParser().parseInput(plain.reader(), "");
        }
    }

    private void walk(Document document) {
        frames.add(new Frame(document, Tags.kind(""), 0, 0, Piece.Shape.TEXT, 0, true, false, 0, false));
        top = frames.get(0);
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
            out.text(text.getWholeText(), top.bold);
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        Tags.Kind kind = Tags.kind(tag);
        names.read(element);
        if (names.hasItem() || kind.ofHead) {
            head.see(element, tag);
        }
        if (kind.skipped) {
            return false;
        }
        if (kind.lineBreak) {
            out.lineBreak();
            return false;
        }
        if (kind.rule) {
            flush();
            return false;
        }
        open(element, kind, tag);
        return true;
    }

    private void open(Element element, Tags.Kind kind, String tag) {
        Frame around = top;
        int own = kind.page ? 0 : kind.hints | names.hints();
        own = around.shape == Piece.Shape.CAPTION ? credited(element, kind, own) : own;
        boolean block = kind.block || around.links == 0 && standsAlone(own, around);
        if (block) {
            partFromBefore(kind);
        } else if (kind.link || names.hasClass() || isBareSpan(element)) {
            out.gapAfter(element.previousSibling() instanceof Element);
        }
        boolean container = kind.block && !kind.leaf;
        int box = around.box;
        if (container) {
            box = boxes.size();
            boxes.add(new Box(around.box, tag, own));
        }
        int links = around.links + (kind.link && names.href() != null ? 1 : 0);
        Frame frame = new Frame(
                element,
                kind,
                box,
                around.hints | (block && !container ? own : own & Hint.UNSEEN.bit()),
                kind.shape(around.shape),
                kind.level > 0 ? kind.level : around.level,
                block,
                around.leaf || kind.leaf,
                links,
                kind.bold || !block && around.bold);
        if (!frame.isLike(around)) {
            frames.add(frame);
            top = frame;
        }
        if (links > around.links) {
            out.openLink(String.valueOf(names.href()));
        }
        if (kind.time) {
            out.datetime(element.attr("datetime"));
        }
    }

    /** Whether an inline element is a piece of its own by what its names say. */
    private static boolean standsAlone(int own, Frame around) {
        return !around.leaf && (own & Hint.STANDS_ALONE) != 0
                || around.shape == Piece.Shape.CAPTION && Hint.CREDIT.in(own);
    }

    /** Small or slanted type at a caption's end names the photo's source. */
    private int credited(Element element, Tags.Kind kind, int own) {
        boolean last = out.length() > 0 && (Hint.BYLINE.in(own) || kind.aside && isLast(element));
        return last ? own | Hint.CREDIT.bit() : own;
    }

    private static boolean isLast(Element element) {
        Node next = element.nextSibling();
        return next == null || next instanceof TextNode text && text.isBlank() && next.nextSibling() == null;
    }

    /** Spans without any attribute beside each other or a link are fields of a template; those of pasted text have attributes. */
    private static boolean isBareSpan(Element element) {
        return element.attributesSize() == 0
                && element.normalName().equals("span")
                && element.previousSibling() instanceof Element before
                && (before.attributesSize() == 0 && before.normalName().equals("span")
                        || before.normalName().equals("a"));
    }

    private void partFromBefore(Tags.Kind kind) {
        if (kind.cell) {
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
        Frame frame = top;
        if (frame.element != node) {
            return;
        }
        if (frame.block && (!frame.kind.cell || out.length() > LAYOUT_CELL)) {
            flush();
        }
        if (frames.size() > 1) {
            frames.remove(frames.size() - 1);
            top = frames.get(frames.size() - 1);
            if (frame.links > top.links) {
                out.closeLink();
            }
        }
    }

    private void flush() {
        out.flush(top.shape, top.level, top.box, top.hints);
    }
}
