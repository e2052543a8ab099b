package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How the state of a {@link CopyIndex} is written: big-endian, counted, its version and settings first. */
final class StateFormat {
    private static final int MAGIC = 0x49434F50;
    private static final int VERSION = 4;
    private static final int LONGEST_NAME = 1 << 16;

    private StateFormat() {}

    static void write(
            DataOutputStream out,
            CopySettings settings,
            EventClock clock,
            Window window,
            Habits habits,
            Flashes flashes,
            int groups)
            throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        name(out, settings.toString());
        clock.write(out);
        write(out, habits);
        out.writeInt(flashes.all().size());
        for (Known flash : flashes.all()) {
            write(out, flash);
        }
        out.writeInt(groups);
        out.writeInt(window.sweepAt());
        out.writeInt(window.size());
        for (int i = 0; i < window.size(); i++) {
            write(out, window.get(i));
        }
        window.table().write(out);
    }

    private static void write(DataOutputStream out, Habits habits) throws IOException {
        SortedMap<String, SortedMap<String, Integer>> counts = habits.counts();
        out.writeInt(counts.size());
        for (Map.Entry<String, SortedMap<String, Integer>> outlet : counts.entrySet()) {
            name(out, outlet.getKey());
            out.writeInt(outlet.getValue().size());
            for (Map.Entry<String, Integer> from : outlet.getValue().entrySet()) {
                name(out, from.getKey());
                out.writeInt(from.getValue());
            }
        }
    }

    private static void write(DataOutputStream out, Known article) throws IOException {
        name(out, article.id());
        name(out, article.origin().equals(article.id()) ? null : article.origin());
        out.writeInt(article.group());
        out.writeLong(article.day());
        name(out, article.outlet());
        name(out, article.credit());
        out.writeInt(article.words().length);
        byte[] bytes = new byte[article.words().length * 2];
        for (int i = 0; i < article.words().length; i++) {
            bytes[2 * i] = (byte) (article.words()[i] >>> 8);
            bytes[2 * i + 1] = (byte) article.words()[i];
        }
        out.write(bytes);
    }

    private static void name(DataOutputStream out, @Nullable String name) throws IOException {
        byte[] bytes = name == null ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
        out.writeInt(name == null ? -1 : bytes.length);
        out.write(bytes);
    }

    /** Reads what every state begins with. */
    static void begin(DataInputStream in, CopySettings settings) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a state of copies of version " + VERSION);
        }
        if (!settings.toString().equals(name(in))) {
            throw new IOException("the state of copies was saved under other settings");
        }
    }

    static EventClock clock(DataInputStream in) throws IOException {
        return EventClock.read(in);
    }

    static Habits habits(DataInputStream in) throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (int outlets = in.readInt(); outlets > 0; outlets--) {
            Map<String, Integer> sources = new HashMap<>();
            counts.put(required(name(in)), sources);
            for (int left = in.readInt(); left > 0; left--) {
                sources.put(required(name(in)), in.readInt());
            }
        }
        return new Habits(counts);
    }

    static Window window(DataInputStream in, CopySettings settings, EventClock clock) throws IOException {
        int sweepAt = in.readInt();
        int size = in.readInt();
        if (sweepAt < 1 || size < 0) {
            throw damaged();
        }
        List<Known> known = known(in, settings, size);
        FingerprintTable table = FingerprintTable.read(in, settings.postings(), size);
        return new Window(settings, clock, known, table, sweepAt);
    }

    /** Articles behind how many they are. */
    static List<Known> known(DataInputStream in, CopySettings settings) throws IOException {
        return known(in, settings, in.readInt());
    }

    private static List<Known> known(DataInputStream in, CopySettings settings, int count) throws IOException {
        List<Known> known = new ArrayList<>();
        Map<String, String> pool = new HashMap<>();
        for (int i = 0; i < count; i++) {
            known.add(known(in, settings, pool));
        }
        return known;
    }

    private static Known known(DataInputStream in, CopySettings settings, Map<String, String> pool) throws IOException {
        String id = required(name(in));
        String origin = name(in);
        int group = in.readInt();
        long day = in.readLong();
        String outlet = pooled(name(in), pool);
        String credit = pooled(name(in), pool);
        int count = in.readInt();
        if (count < 0 || count > settings.maxWords()) {
            throw damaged();
        }
        byte[] bytes = in.readNBytes(count * 2);
        if (bytes.length != count * 2) {
            throw damaged();
        }
        char[] words = new char[count];
        for (int i = 0; i < count; i++) {
            words[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new Known(id, origin == null ? id : origin, group, day, outlet, credit, words);
    }

    private static @Nullable String pooled(@Nullable String name, Map<String, String> pool) {
        return name == null ? null : pool.computeIfAbsent(name, same -> same);
    }

    private static String required(@Nullable String name) throws IOException {
        if (name == null) {
            throw damaged();
        }
        return name;
    }

    private static @Nullable String name(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > LONGEST_NAME) {
            throw damaged();
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw damaged();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static IOException damaged() {
        return new IOException("the state of copies is damaged");
    }
}
