package org.isnad.chains;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was last put under each of many keys, in open addressing: neither key nor place is an object. For one thread. */
final class KeyIndex<T> {
    private static final int ROOM = 1 << 12;

    private final int most;
    private long[] keys = new long[ROOM];
    private @Nullable List<T>[] lists = room(ROOM);
    private int size;

    /** @param most how many things a key keeps; the one put there longest ago gives way */
    KeyIndex(int most) {
        this.most = most;
    }

    /** Puts a thing under a key, unless it is the one that was put there last. */
    void add(long key, T thing) {
        int at = place(key, keys, lists);
        List<T> list = lists[at];
        if (list == null) {
            list = new ArrayList<>(2);
            list.add(thing);
            keys[at] = key;
            lists[at] = list;
            grow();
        } else if (list.getLast() != thing) {
            if (list.size() >= most) {
                list.removeFirst();
            }
            list.add(thing);
        }
    }

    /** Those of a key, the one put there longest ago first. */
    void forEach(long key, Consumer<? super T> each) {
        List<T> list = lists[place(key, keys, lists)];
        if (list != null) {
            list.forEach(each);
        }
    }

    private void grow() {
        if (++size * 2 <= keys.length) {
            return;
        }
        long[] moved = new long[2 * keys.length];
        @Nullable List<T>[] with = room(moved.length);
        for (int i = 0; i < keys.length; i++) {
            List<T> list = lists[i];
            if (list != null) {
                int at = place(keys[i], moved, with);
                moved[at] = keys[i];
                with[at] = list;
            }
        }
        keys = moved;
        lists = with;
    }

    private static int place(long key, long[] keys, @Nullable List<?>[] lists) {
        int at = (int) (key >>> 32 ^ key) & keys.length - 1;
        while (lists[at] != null && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable List<T>[] room(int length) {
        return new List[length];
    }
}
