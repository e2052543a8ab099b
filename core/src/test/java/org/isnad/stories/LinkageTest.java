package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkageTest {
    @Test
    void joinsWhatIsAlikeOnAverageAndNamesItByTheLowestNode() {
        Linkage linkage = new Linkage(new double[] {1, 1, 1, 1}, 0.5);
        linkage.link(1, 3, 0.9);
        linkage.link(0, 2, 0.6);
        linkage.link(0, 1, 0.4);
        assertThat(linkage.clusters()).containsExactly(0, 1, 0, 1);
    }

    @Test
    void oneStrongLinkDoesNotChainTwoClusters() {
        Linkage linkage = new Linkage(new double[] {1, 1, 1, 1}, 0.5);
        linkage.link(0, 1, 0.9);
        linkage.link(2, 3, 0.9);
        linkage.link(1, 2, 0.8);
        assertThat(linkage.clusters()).containsExactly(0, 0, 2, 2);
    }

    @Test
    void aHeavyNodeIsJoinedOnlyByWhatIsLikeAllItStandsFor() {
        Linkage light = new Linkage(new double[] {1, 1}, 0.5);
        light.link(0, 1, 0.8);
        assertThat(light.clusters()).containsExactly(0, 0);
        Linkage heavy = new Linkage(new double[] {4, 1}, 0.5);
        heavy.link(0, 1, 0.8);
        assertThat(heavy.clusters()).containsExactly(0, 1);
    }
}
