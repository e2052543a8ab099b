package org.isnad.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.memory.Person;
import org.jspecify.annotations.Nullable;

/** Gives every draft of an article its canonical name and entity id; one person under several names becomes one. */
final class EntityResolver {
    private static final int NO_YEAR = 0;
    /** Beyond this many office holders only exact roles are resolved, so that time stays linear. */
    private static final int MOST_HOLDERS = 300;

    private final NameScan scan;
    private final NameMatcher matcher;
    private final NameRecall recall;
    private final int year;
    private final Map<String, Draft> byLastName = new HashMap<>();
    private final Map<String, Draft> byRole = new HashMap<>();

    /**
     * @param year the article's year, or 0 when unknown; offices held change with it
     */
    EntityResolver(NameScan scan, NameMatcher matcher, NameRecall recall, int year) {
        this.scan = scan;
        this.matcher = matcher;
        this.recall = recall;
        this.year = year;
    }

    void resolve() {
        List<Draft> names = new ArrayList<>(scan.drafts);
        names.removeIf(draft -> draft.kind != Kind.NAME);
        names.sort(Comparator.comparingInt((Draft draft) -> -draft.length()).thenComparingInt(draft -> draft.first));
        names.forEach(this::name);
        List<Draft> inOrder = new ArrayList<>(scan.drafts);
        inOrder.sort(Comparator.comparingInt(draft -> draft.first));
        Draft person = null;
        for (Draft draft : inOrder) {
            if (draft.kind == Kind.ROLE) {
                role(draft, person);
            } else if (draft.type == Type.PERSON) {
                person = draft;
                remember(draft);
            }
        }
    }

    private void remember(Draft person) {
        if (person.roleKey != null) {
            byRole.put(person.roleKey, person);
        }
    }

    private void name(Draft draft) {
        Entry entry = draft.entry;
        if (entry != null) {
            set(draft, entry.name(), id(entry));
        } else {
            String surface = surface(draft);
            Draft fuller = draft.type == Type.PERSON ? fuller(draft) : null;
            if (fuller != null) {
                set(draft, fuller.name, fuller.id);
                draft.entry = fuller.entry;
            } else {
                set(draft, surface, id(draft.type, Letters.fold(surface)));
                recall(draft, recall.person(draft));
            }
        }
        if (draft.type == Type.PERSON) {
            byLastName.putIfAbsent(scan.tokens.form(draft.last), draft);
        }
    }

    private String surface(Draft draft) {
        return scan.surface(draft.first, draft.skip, draft.last);
    }

    /** A longer name read before that this one is a form of. */
    private @Nullable Draft fuller(Draft draft) {
        Draft full = byLastName.get(scan.tokens.form(draft.last));
        if (full == null) {
            return null;
        }
        boolean surname = draft.length() == 1;
        return surname
                        || !recall.isRejected(full, draft)
                                && matcher.compare(full.name, surface(draft)).same()
                ? full
                : null;
    }

    private void role(Draft draft, @Nullable Draft before) {
        String key = draft.roleKey == null ? "" : draft.roleKey;
        if (key.startsWith("نظير")) {
            key = counterpart(key, before);
        }
        Draft holder = draft.type == Type.PERSON ? holder(key) : null;
        Entry figure = holder == null && draft.type == Type.PERSON ? figure(key) : null;
        if (holder != null) {
            set(draft, holder.name, holder.id);
        } else if (figure != null) {
            set(draft, figure.name(), id(figure));
        } else {
            String surface = surface(draft);
            String prefix = draft.type == Type.PERSON ? "role/" : "organisation/";
            set(draft, surface, prefix + slug(Letters.fold(surface)));
            recall(draft, draft.type == Type.PERSON ? recall.holder(key) : null);
        }
    }

    /** «نظيره الروسي» beside a foreign minister is the Russian foreign minister. */
    private static String counterpart(String key, @Nullable Draft before) {
        int space = key.indexOf(' ');
        if (before == null || before.roleKey == null || space < 0) {
            return key;
        }
        return office(before.roleKey) + " " + key.substring(space + 1);
    }

    /** A role's key up to the country in it. */
    private static String office(String key) {
        StringBuilder office = new StringBuilder();
        for (String word : key.split(" ")) {
            if (word.charAt(0) < 'a') {
                break;
            }
            office.append(office.isEmpty() ? "" : " ").append(word);
        }
        return office.toString();
    }

    private @Nullable Draft holder(String key) {
        Draft exact = byRole.get(key);
        if (exact != null || key.isEmpty() || byRole.size() > MOST_HOLDERS) {
            return exact;
        }
        Draft found = null;
        for (Map.Entry<String, Draft> role : byRole.entrySet()) {
            String known = role.getKey();
            boolean same = known.startsWith(key + " ") || key.startsWith(known + " ") && known.indexOf(' ') > 0;
            if (same && found != null && !found.id.equals(role.getValue().id)) {
                return null;
            }
            found = same ? role.getValue() : found;
        }
        return found;
    }

    private @Nullable Entry figure(String key) {
        if (year == NO_YEAR) {
            return null;
        }
        Entry best = null;
        for (Entry figure : scan.lexicon.figuresByRole(key)) {
            boolean holds = figure.year() >= year;
            if (holds && (best == null || figure.year() < best.year())) {
                best = figure;
            }
        }
        return best;
    }

    private static void recall(Draft draft, @Nullable Person person) {
        if (person != null) {
            set(draft, person.name(), person.id());
            draft.recalled = true;
        }
    }

    /** The id of a person who is known by a name alone. */
    static String person(String name) {
        return id(Type.PERSON, Letters.fold(name));
    }

    private static void set(Draft draft, String name, String id) {
        draft.name = name;
        draft.id = id;
    }

    static String id(Entry entry) {
        return id(entry.type(), entry.name());
    }

    private static String id(Type type, String name) {
        return type.name().toLowerCase(Locale.ROOT) + "/" + slug(name);
    }

    /** A name as an id: its words tied with hyphens. */
    private static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && !Letters.isMark(c)) {
                slug.append('-');
            }
        }
        return slug.toString();
    }
}
