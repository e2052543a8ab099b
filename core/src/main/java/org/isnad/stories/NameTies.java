package org.isnad.stories;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

/**
 * What names tie events together that are otherwise little alike: the same people, places and bodies that the world does not know and
 * few articles name. What their rarities come to beyond twice that of the rarest counts: two names, an office and its holder or one
 * reporter's round, tie nothing. For one thread.
 */
final class NameTies {
    /** How many shared names tie nothing. */
    private static final int FREE = 2;

    private final StorySettings settings;
    private final IntToDoubleFunction rarity;
    private int[] features = new int[16];
    private double[] rarities = new double[16];
    private int size;

    /** @param rarity of a feature: above 0 for a rare name, else 0 */
    NameTies(StorySettings settings, IntToDoubleFunction rarity) {
        this.settings = settings;
        this.rarity = rarity;
    }

    /**
     * The links of an event, those to events that share names with it made stronger.
     *
     * @param other the profile behind the number of a link, or null
     */
    Links strengthened(Links links, Profile profile, IntFunction<@Nullable Profile> other) {
        gather(profile);
        return size <= FREE || links.numbers().length == 0 ? links : strengthened(links, other);
    }

    private void gather(Profile profile) {
        size = 0;
        for (int feature : profile.features()) {
            double rare = rarity.applyAsDouble(feature);
            if (rare > 0) {
                add(feature, rare);
            }
        }
    }

    private void add(int feature, double rare) {
        if (size == features.length) {
            features = Arrays.copyOf(features, size * 2);
            rarities = Arrays.copyOf(rarities, size * 2);
        }
        features[size] = feature;
        rarities[size++] = rare;
    }

    private Links strengthened(Links links, IntFunction<@Nullable Profile> other) {
        float[] likeness = links.likeness().clone();
        for (int i = 0; i < likeness.length; i++) {
            Profile profile = other.apply(links.numbers()[i]);
            likeness[i] += profile == null ? 0 : (float) (settings.tieGain() * tie(profile));
        }
        return new Links(links.numbers(), likeness);
    }

    /** What the rarities of the names shared come to beyond those of two like the rarest. */
    private double tie(Profile other) {
        double sum = 0;
        double rarest = 0;
        for (int i = 0; i < size; i++) {
            if (Arrays.binarySearch(other.features(), features[i]) >= 0) {
                sum += rarities[i];
                rarest = Math.max(rarest, rarities[i]);
            }
        }
        return Math.clamp(sum - FREE * rarest, 0, settings.tieMost());
    }
}
