package org.isnad;

import java.util.List;

/**
 * What an article that was put together from texts of several origins took from one of them.
 *
 * @param of id of the earlier article
 * @param share 0..1: how much of the article's text it is, without what it took from the parts named before
 * @param passages where that stands in the article's {@link Article#text()}, in order; rewordings are among them
 * @param why what speaks for it: where is the earlier article's id, the rule names the signs of {@link CopySign}
 */
public record Part(String of, double share, List<Span> passages, Evidence why) {
    public Part {
        passages = List.copyOf(passages);
    }
}
