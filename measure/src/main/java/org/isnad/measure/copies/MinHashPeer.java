package org.isnad.measure.copies;

import info.debatty.java.lsh.MinHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;

/**
 * Near-duplicates as most tools find them: MinHash signatures of 128 permutations over the set of three-word shingles, in 32
 * bands of 4 (Broder 1997; Leskovec, Rajaraman and Ullman 2014), by the library java-LSH.
 */
final class MinHashPeer {
    private static final int PERMUTATIONS = 128;
    private static final int ROWS = 4;
    private static final int SHINGLE = 3;
    private static final int DICTIONARY = 1 << 30;

    private final MinHash hash = new MinHash(PERMUTATIONS, DICTIONARY, 7);
    private final Map<Long, List<String>> bands = new HashMap<>();

    void add(String id, String text) {
        for (long band : bands(text)) {
            bands.computeIfAbsent(band, key -> new ArrayList<>(1)).add(id);
        }
    }

    /** The ids that share a band with a text. */
    Set<String> find(String text) {
        Set<String> found = new HashSet<>();
        for (long band : bands(text)) {
            found.addAll(bands.getOrDefault(band, List.of()));
        }
        return found;
    }

    private long[] bands(String text) {
        List<String> words =
                Arrays.stream(Letters.fold(text).split("[^\\p{L}\\p{N}]+")).toList();
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE).hashCode() & DICTIONARY - 1);
        }
        if (shingles.isEmpty()) {
            return new long[0];
        }
        int[] signature = hash.signature(shingles);
        long[] bands = new long[PERMUTATIONS / ROWS];
        for (int band = 0; band < bands.length; band++) {
            bands[band] = (long) band << 32
                    | Arrays.hashCode(Arrays.copyOfRange(signature, band * ROWS, (band + 1) * ROWS)) & 0xFFFFFFFFL;
        }
        return bands;
    }
}
