package org.isnad.facts;

/**
 * What a model gives one word wherever it stands: the sum of the weights of the word itself, and where the rows are that the word
 * adds to its neighbours. Immutable; safe for many threads.
 */
final class TagWeights {
    final TagModel model;
    /** The sums of the word's own features, in lanes as {@link TagModel} keeps them. */
    final long[] own = new long[TagModel.LONGS];
    /** The rows of the word as the one before and after another. */
    final int before;

    final int after;
    /** The rows of the word's classes as those of the word before, after and two before another. */
    final int classesBefore;

    final int classesAfter;
    final int classesTwoBefore;
    /** The row of the word's classes where no known name stands. */
    final int unnamed;

    private TagWeights(TagModel model, int hash, int flags) {
        this.model = model;
        this.before = model.row(TagFeatures.hash(3, hash));
        this.after = model.row(TagFeatures.hash(4, hash));
        this.classesBefore = model.row(TagFeatures.hash(21, flags));
        this.classesAfter = model.row(TagFeatures.hash(22, flags));
        this.classesTwoBefore = model.row(TagFeatures.hash(31, flags));
        this.unnamed = model.row(TagFeatures.named(0, flags));
    }

    static TagWeights of(TagModel model, TagWord word) {
        TagWeights weights = new TagWeights(model, word.hash(), word.flags());
        int[] features = new int[TagFeatures.MOST];
        int count = TagFeatures.ofWord(word, features);
        for (int i = 0; i < count; i++) {
            model.add(model.row(features[i]), weights.own);
        }
        return weights;
    }

    /** What a neighbour that is not there adds. */
    static TagWeights edge(TagModel model) {
        return new TagWeights(model, TagWord.EDGE, TagWord.EDGE);
    }
}
