package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinkageTest {
    /** Links of a graph: two nodes of eight and a likeness in hundredths. */
    private static final int NODES = 8;

    /** Of two nodes one link at most: there are never more of them than pairs of members. */
    @Property
    void joinsAsComparingAllPairsWould(
            @ForAll @Size(max = 40) List<@IntRange(max = NODES * NODES * 100 - 1) Integer> links,
            @ForAll @IntRange(min = 50, max = 100) int breadth) {
        double[] sizes = new double[NODES];
        Arrays.setAll(sizes, i -> 1 + i % 3);
        Linkage linkage = new Linkage(sizes, 0.3, breadth / 100.0);
        double[][] sums = new double[NODES][NODES];
        for (int link : links) {
            int a = link % NODES;
            int b = link / NODES % NODES;
            if (a != b && sums[a][b] == 0) {
                double likeness = link / NODES / NODES / 100.0;
                linkage.link(a, b, likeness);
                sums[a][b] += likeness;
                sums[b][a] += likeness;
            }
        }
        assertThat(linkage.clusters()).isEqualTo(slowly(sums, sizes, 0.3, breadth / 100.0));
    }

    private static int[] slowly(double[][] sums, double[] sizes, double threshold, double breadth) {
        int[] cluster = new int[NODES];
        Arrays.setAll(cluster, i -> i);
        while (true) {
            int into = -1;
            int gone = -1;
            double most = threshold;
            for (int a = 0; a < NODES; a++) {
                for (int b = a + 1; b < NODES; b++) {
                    boolean both = cluster[a] == a && cluster[b] == b;
                    double likeness = sums[a][b] / (Math.pow(sizes[a], breadth) * Math.pow(sizes[b], breadth));
                    if (both && (likeness > most || into < 0 && likeness == most)) {
                        most = likeness;
                        into = a;
                        gone = b;
                    }
                }
            }
            if (into < 0) {
                return cluster;
            }
            for (int other = 0; other < NODES; other++) {
                sums[into][other] += other == into ? 0 : sums[gone][other];
                sums[other][into] = sums[into][other];
                cluster[other] = cluster[other] == gone ? into : cluster[other];
            }
            sizes[into] += sizes[gone];
        }
    }

    @Test
    void manyWeakLinksJoinABroadCluster() {
        double[] sizes = {1, 1, 1, 1, 1};
        Linkage broad = new Linkage(sizes, 0.22, 0.85);
        Linkage plain = new Linkage(sizes, 0.22);
        for (int a = 0; a < 4; a++) {
            for (int b = a + 1; b < 4; b++) {
                broad.link(a, b, 0.4);
                plain.link(a, b, 0.4);
            }
            broad.link(a, 4, 0.21);
            plain.link(a, 4, 0.21);
        }
        assertThat(broad.clusters()).containsExactly(0, 0, 0, 0, 0);
        assertThat(plain.clusters()).containsExactly(0, 0, 0, 0, 4);
    }

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
        heavy.link(0, 1, 0.8);
        assertThat(heavy.clusters()).containsExactly(0, 1);
    }
}
