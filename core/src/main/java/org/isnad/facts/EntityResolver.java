package org.isnad.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.isnad.Evidence;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.facts.Gazetteer.Entry;
import org.isnad.facts.NameLexicon.Head;
import org.isnad.facts.NameScan.Draft;
import org.isnad.facts.memory.Person;
import org.jspecify.annotations.Nullable;

/** Gives every draft of an article its canonical name and entity id; one person under several names becomes one. */
final class EntityResolver {
    private static final int NO_YEAR = 0;

    private static final String MINISTRY = "وزارة ";
    /** So many persons of like surnames are compared at most, so that time stays linear. */
    private static final int MOST_RIVALS = 16;
    /** Beyond this many office holders only exact roles are resolved, so that time stays linear. */
    private static final int MOST_HOLDERS = 300;

    private final NameScan scan;
    private final NameMatcher matcher;
    private final NameRecall recall;
    private final int year;
    /** Persons by the key of their surnames, so that spellings of one name stand together. */
    private final Map<String, List<Draft>> bySurname = new HashMap<>();

    private final Map<String, Holder> byRole = new HashMap<>();
    private final Supplier<List<Mention>> lead;
    /** Whether the lead was asked who holds which office. */
    private boolean led;

    /**
     * @param year the article's year, or 0 when unknown; offices held change with it
     * @param lead the mentions beside the text, asked for only where an office in it has no holder
     */
    EntityResolver(NameScan scan, NameMatcher matcher, NameRecall recall, int year, Supplier<List<Mention>> lead) {
        this.lead = lead;
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
            byRole.put(
                    person.roleKey,
                    new Holder(
                            person.name, person.id, "body", scan.tokens.span(person.first, person.skip, person.last)));
        }
    }

    /** Who is named with an office, in the text or beside it. */
    private record Holder(
            String name, String id, String where, @Nullable Span span) {}

    private @Nullable Holder holder(String key) {
        Holder here = among(key);
        if (here == null && !led && !key.isEmpty()) {
            led = true;
            for (Mention mention : lead.get()) {
                String role = mention.kind() == Kind.NAME ? mention.role() : null;
                if (role != null) {
                    byRole.putIfAbsent(
                            RoleRules.key(scan.lexicon, role),
                            new Holder(mention.name(), mention.entity(), "lead", null));
                }
            }
            return among(key);
        }
        return here;
    }

    private void name(Draft draft) {
        String surface = surface(draft);
        Entry entry = draft.entry;
        if (entry != null && !(draft.type == Type.PERSON && recall.isRejected(id(entry), draft))) {
            set(draft, entry.name(), id(entry));
            because(draft, null, "same-lexicon", 1);
        } else {
            Fuller fuller = draft.type == Type.PERSON ? fuller(draft, surface) : null;
            draft.entry = fuller == null ? null : fuller.name.entry;
            if (fuller != null) {
                set(draft, fuller.name.name, fuller.name.id);
                because(draft, fuller.name, fuller.rule, fuller.score);
            } else {
                unknown(draft, surface);
            }
        }
        if (draft.type == Type.PERSON) {
            bySurname
                    .computeIfAbsent(matcher.key(scan.tokens.form(draft.last)), key -> new ArrayList<>(1))
                    .add(draft);
        }
    }

    /** A name that no table and no other name of the article tells more of. */
    private void unknown(Draft draft, String surface) {
        String own = id(draft.type, Letters.fold(surface));
        String plain = draft.type == Type.PERSON ? person(scan.lexicon, surface) : own;
        boolean another =
                !plain.equals(own) && plain.length() > own.indexOf('/') + 1 && !recall.isRejected(plain, draft);
        set(draft, surface, another ? plain : own);
        draft.same = another ? new Evidence("lexicon", null, "same-plain-spelling", 1) : draft.same;
        recall(draft, recall.person(draft));
    }

    /** Notes why a mention means its entity, unless its words are the entity's name. */
    private void because(Draft draft, @Nullable Draft named, String rule, double score) {
        if (!Letters.fold(surface(draft)).equals(Letters.fold(draft.name))) {
            Span where = named == null ? null : scan.tokens.span(named.first, named.skip, named.last);
            draft.same = new Evidence(named == null ? "lexicon" : "body", where, rule, score);
        }
    }

    private String surface(Draft draft) {
        return scan.surface(draft.first, draft.skip, draft.last);
    }

    /** A longer or equally long name that another is a form or spelling of, by which rule and how surely (0..1). */
    private record Fuller(Draft name, String rule, double score) {}

    /** A longer or equally long name read before that this one is a form or spelling of; the surest, then the first. */
    private @Nullable Fuller fuller(Draft draft, String surface) {
        Draft full = draft.full;
        if (full != null && !full.id.isEmpty() && !recall.isRejected(full.id, draft)) {
            return new Fuller(full, "same-surname", 1);
        }
        Fuller best = null;
        List<Draft> rivals = bySurname.getOrDefault(matcher.key(scan.tokens.form(draft.last)), List.of());
        for (Draft rival : rivals.subList(0, Math.min(MOST_RIVALS, rivals.size()))) {
            Fuller like = recall.isRejected(rival.id, draft) ? null : alike(draft, surface, rival);
            if (like != null && (best == null || like.score > best.score)) {
                best = like;
            }
        }
        return best;
    }

    /** One name as a form of another that is as long or longer; null when it is none. */
    private @Nullable Fuller alike(Draft draft, String surface, Draft rival) {
        String last = scan.tokens.form(draft.last);
        String other = scan.tokens.form(rival.last);
        if (draft.length() == 1 && last.equals(other) || isTail(draft, rival)) {
            return new Fuller(rival, "same-surname", 1);
        }
        boolean surname = draft.length() == 1 && rival.length() > 1;
        NameVerdict verdict = surname ? matcher.compare(last, other) : matcher.compare(rival.name, surface);
        return verdict.same() ? new Fuller(rival, "same-spelling", verdict.score()) : null;
    }

    /** «بن شريف» of «مراد بن شريف»: a surname of several words that opens with what joins names. */
    private boolean isTail(Draft draft, Draft rival) {
        int apart = rival.last - draft.last;
        if (rival.length() <= draft.length() || !scan.has(draft.first, NameLexicon.JOINER)) {
            return false;
        }
        for (int i = draft.last; i >= draft.first; i--) {
            if (!scan.tokens.form(i).equals(scan.tokens.form(i + apart))) {
                return false;
            }
        }
        return true;
    }

    private void role(Draft draft, @Nullable Draft before) {
        String key = draft.roleKey == null ? "" : draft.roleKey;
        if (key.startsWith("نظير")) {
            key = counterpart(key, before);
        }
        Holder holder = draft.type == Type.PERSON ? holder(key) : null;
        Entry figure = holder == null && draft.type == Type.PERSON ? figure(key) : null;
        if (holder != null) {
            set(draft, holder.name, holder.id);
            draft.same = new Evidence(holder.where, holder.span, "same-office", 0.8);
        } else if (figure != null) {
            set(draft, figure.name(), id(figure));
            draft.same = new Evidence("lexicon", null, "same-office-known", 0.7);
        } else {
            String surface = ministry(draft) + surface(draft);
            String prefix = draft.type == Type.PERSON ? "role/" : "organisation/";
            set(draft, surface, prefix + slug(Letters.fold(surface)));
            recall(draft, draft.type == Type.PERSON ? recall.holder(key) : null);
        }
    }

    /** «الخارجية الأردنية» is short for the ministry: the word that is left out. */
    private String ministry(Draft draft) {
        String form = scan.tokens.form(draft.first).substring(draft.skip);
        Head head = draft.type == Type.ORGANISATION && form.startsWith("ال")
                ? scan.lexicon.organisationHead(form.substring(2))
                : null;
        return head != null && head.kind().equals("ministry") ? MINISTRY : "";
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

    private @Nullable Holder among(String key) {
        Holder exact = byRole.get(key);
        if (exact != null || key.isEmpty() || byRole.size() > MOST_HOLDERS) {
            return exact;
        }
        Holder found = null;
        for (Map.Entry<String, Holder> role : byRole.entrySet()) {
            String known = role.getKey();
            boolean same = known.startsWith(key + " ")
                    || isShort(key, known)
                    || key.startsWith(known + " ") && known.indexOf(' ') > 0;
            if (same && found != null && !found.id.equals(role.getValue().id)) {
                return null;
            }
            found = same ? role.getValue() : found;
        }
        return found;
    }

    /** «الوزير الأردني» for a minister of something of Jordan: the same first word and the same country. */
    private static boolean isShort(String key, String role) {
        int space = key.indexOf(' ');
        String country = space < 0 ? "" : key.substring(space);
        return !country.isEmpty()
                && country.charAt(1) < 'a'
                && country.indexOf(' ', 1) < 0
                && role.startsWith(key.substring(0, space + 1))
                && role.endsWith(country);
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
            draft.same = new Evidence("memory", null, "same-memory", 0.8);
        }
    }

    /** The id of a person who is known by a name alone. */
    static String person(NameLexicon lexicon, String name) {
        return id(Type.PERSON, lexicon.plain(name));
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
