package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Passage;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.stories.ProfileIndex.Links;
import org.isnad.stories.Stories.Placed;
import org.jspecify.annotations.Nullable;

/** How the parts of the state of stories are written: big-endian, counted. Pure functions. */
final class StoryFormat {
    private StoryFormat() {}

    /** Writes one element of a list. */
    interface Writing<T> {
        void write(DataOutput out, T element) throws IOException;
    }

    /** Reads one element of a list. */
    interface Reading<T> {
        T read(DataInput in) throws IOException;
    }

    static <T> void list(DataOutput out, List<T> list, Writing<? super T> writing) throws IOException {
        out.writeInt(list.size());
        for (T element : list) {
            writing.write(out, element);
        }
    }

    static <T> List<T> list(DataInput in, Reading<T> reading) throws IOException {
        List<T> list = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(reading.read(in));
        }
        return list;
    }

    /** In UTF-16, so that also what is no whole character comes back as it was. */
    static void text(DataOutput out, String text) throws IOException {
        out.writeInt(text.length());
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        char[] units = new char[count(in)];
        byte[] bytes = new byte[2 * units.length];
        in.readFully(bytes);
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(units);
    }

    private static void maybe(DataOutput out, @Nullable Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            text(out, value.toString());
        }
    }

    private static @Nullable String maybe(DataInput in) throws IOException {
        return in.readBoolean() ? text(in) : null;
    }

    static void map(DataOutput out, Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            text(out, entry.getKey());
            text(out, entry.getValue());
        }
    }

    static Map<String, String> map(DataInput in) throws IOException {
        Map<String, String> map = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            map.put(text(in), text(in));
        }
        return map;
    }

    static void write(DataOutput out, Doc doc) throws IOException {
        out.writeDouble(doc.days());
        out.writeDouble(doc.closes());
        write(out, doc.profile());
        write(out, doc.links());
        write(out, doc.copies());
        write(out, doc.telling());
        out.writeDouble(doc.typical());
    }

    static Doc doc(DataInput in, int number) throws IOException {
        return new Doc(
                number,
                in.readDouble(),
                in.readDouble(),
                profile(in),
                links(in),
                copies(in),
                telling(in),
                in.readDouble());
    }

    /** @param found by which of its features an event is found */
    static void write(DataOutput out, Placed placed, boolean[] found) throws IOException {
        out.writeInt(placed.event());
        list(out, placed.members(), DataOutput::writeInt);
        out.writeDouble(placed.first());
        out.writeDouble(placed.last());
        write(out, placed.profile());
        write(out, placed.links());
        out.writeDouble(placed.rests());
        for (boolean bit : found) {
            out.writeBoolean(bit);
        }
    }

    static Placed placed(DataInput in) throws IOException {
        return new Placed(
                in.readInt(),
                List.copyOf(list(in, DataInput::readInt)),
                in.readDouble(),
                in.readDouble(),
                profile(in),
                links(in),
                in.readDouble());
    }

    static boolean[] bits(DataInput in, int count) throws IOException {
        boolean[] bits = new boolean[count];
        for (int i = 0; i < count; i++) {
            bits[i] = in.readBoolean();
        }
        return bits;
    }

    /** A change that a repair makes: a merge or a split; others are not kept. */
    static void write(DataOutput out, Change change) throws IOException {
        text(out, change.subject());
        out.writeBoolean(change instanceof Change.Merged);
        if (change instanceof Change.Merged merged) {
            text(out, merged.absorbed());
        } else if (change instanceof Change.Split split) {
            text(out, split.fresh());
            list(out, split.members(), StoryFormat::text);
        } else {
            throw new IllegalArgumentException("not what a repair does: " + change);
        }
        write(out, change.evidence());
    }

    static Change change(DataInput in) throws IOException {
        String subject = text(in);
        return in.readBoolean()
                ? new Change.Merged(subject, text(in), evidence(in))
                : new Change.Split(subject, text(in), list(in, StoryFormat::text), evidence(in));
    }

    private static void write(DataOutput out, Profile profile) throws IOException {
        write(out, profile.features(), profile.weights());
    }

    private static Profile profile(DataInput in) throws IOException {
        int[] features = new int[count(in)];
        return new Profile(features, weights(in, features));
    }

    private static void write(DataOutput out, Links links) throws IOException {
        write(out, links.numbers(), links.likeness());
    }

    private static Links links(DataInput in) throws IOException {
        int[] numbers = new int[count(in)];
        return new Links(numbers, weights(in, numbers));
    }

    private static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("a list of negative length");
        }
        return count;
    }

    private static void write(DataOutput out, int[] numbers, float[] weights) throws IOException {
        out.writeInt(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            out.writeInt(numbers[i]);
            out.writeFloat(weights[i]);
        }
    }

    /** Fills the numbers; returns their weights. */
    private static float[] weights(DataInput in, int[] numbers) throws IOException {
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
            weights[i] = in.readFloat();
        }
        return weights;
    }

    private static void write(DataOutput out, Copies copies) throws IOException {
        text(out, copies.article());
        list(out, copies.copies(), (to, copy) -> {
            text(to, copy.of());
            to.writeDouble(copy.share());
            to.writeDouble(copy.near());
        });
        out.writeDouble(copies.fresh());
        text(out, copies.origin());
        maybe(out, copies.parent());
        out.writeBoolean(copies.why() != null);
        if (copies.why() != null) {
            write(out, copies.why());
        }
        list(out, copies.passages(), (to, passage) -> {
            write(to, passage.span());
            text(to, passage.of());
            to.writeBoolean(passage.exact());
        });
        list(out, copies.parts(), (to, part) -> {
            text(to, part.of());
            to.writeDouble(part.share());
            list(to, part.passages(), StoryFormat::write);
            write(to, part.why());
        });
    }

    private static Copies copies(DataInput in) throws IOException {
        return new Copies(
                text(in),
                list(in, from -> new Copy(text(from), from.readDouble(), from.readDouble())),
                in.readDouble(),
                text(in),
                maybe(in),
                in.readBoolean() ? evidence(in) : null,
                list(in, from -> new Passage(span(from), text(from), from.readBoolean())),
                list(
                        in,
                        from -> new Part(
                                text(from), from.readDouble(), list(from, StoryFormat::span), evidence(from))));
    }

    static void write(DataOutput out, Evidence why) throws IOException {
        text(out, why.where());
        out.writeBoolean(why.span() != null);
        if (why.span() != null) {
            write(out, why.span());
        }
        text(out, why.rule());
        out.writeDouble(why.confidence());
    }

    static Evidence evidence(DataInput in) throws IOException {
        return new Evidence(text(in), in.readBoolean() ? span(in) : null, text(in), in.readDouble());
    }

    private static void write(DataOutput out, Span span) throws IOException {
        out.writeInt(span.begin());
        out.writeInt(span.end());
    }

    private static Span span(DataInput in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private static void write(DataOutput out, Telling telling) throws IOException {
        text(out, telling.article());
        maybe(out, telling.title());
        text(out, telling.printedBy());
        text(out, telling.source());
        maybe(out, telling.published());
        maybe(out, telling.spoken());
        text(out, telling.where());
        text(out, telling.sentence());
        write(out, telling.span());
        out.writeInt(telling.actors().size());
        for (Map.Entry<String, Integer> actor : telling.actors().entrySet()) {
            text(out, actor.getKey());
            out.writeInt(actor.getValue());
        }
        list(out, telling.statements(), StoryFormat::text);
    }

    private static Telling telling(DataInput in) throws IOException {
        Telling telling = new Telling(
                text(in),
                maybe(in),
                text(in),
                text(in),
                when(maybe(in)),
                day(maybe(in)),
                text(in),
                text(in),
                span(in),
                actors(in),
                list(in, StoryFormat::text));
        return telling.equals(Telling.UNTOLD) ? Telling.UNTOLD : telling;
    }

    private static @Nullable When when(@Nullable String iso) {
        return iso == null ? null : When.parse(iso).orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    private static Map<String, Integer> actors(DataInput in) throws IOException {
        Map<String, Integer> actors = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            actors.put(text(in), in.readInt());
        }
        return actors;
    }
}
