package org.isnad.facts;

/**
 * The patterns of Arabic words of three root letters, in which long vowels tell names apart: fa'l, fa'il, fa'eel, fa'aal, fa'ool,
 * with the endings of adjectives and feminines. Foreign names seldom fit one.
 */
final class WordPattern {
    private WordPattern() {}

    /** Whether two different words both fit a pattern, so that they are two names, however alike; or are too short for free vowels. */
    static boolean differ(String a, String b) {
        String x = stem(a);
        String y = stem(b);
        if (x.equals(y)) {
            return fits(x) && !ending(a).equals(ending(b));
        }
        return fits(x) && fits(y) && ending(a).equals(ending(b)) && !foreignG(x, y)
                || tiny(x) && tiny(y) && root(x).equals(root(y)) && !doubled(x, y);
    }

    /**
     * Whether a word has the form of a verbal noun (if'al, ifti'al, istif'al, tafa'ul, taf'il) or of a derived verb in the
     * present (yufa'il, yatafa'al). Foreign names seldom do.
     */
    static boolean isVerbal(String word) {
        int length = word.length();
        if (length < 5) {
            return false;
        }
        char first = word.charAt(0);
        char last = word.charAt(length - 2);
        boolean hamzated = first == 'ا' && last == 'ا' && isHamzated(word);
        boolean mutual = first == 'ت' && length == 5 && word.charAt(2) == 'ا' && !isVowel(word.charAt(1));
        boolean causative =
                first == 'ت' && length == 5 && last == 'ي' && !isVowel(word.charAt(1)) && !isVowel(word.charAt(2));
        return hamzated || mutual || causative || isPresent(word);
    }

    /** «يناهز», «يتعامل»: the present with an alef behind the first root letter, all others being no long vowels. */
    private static boolean isPresent(String word) {
        int root = word.startsWith("يت") ? 2 : 1;
        return word.charAt(0) == 'ي'
                && word.length() == root + 4
                && word.charAt(root + 1) == 'ا'
                && !isVowel(word.charAt(root))
                && !isVowel(word.charAt(root + 2))
                && !isVowel(word.charAt(root + 3));
    }

    /** If'al of five letters; of more only with the added letters of infi'al, ifti'al and istif'al, so «أمزلوان» is none. */
    private static boolean isHamzated(String word) {
        if (isVowel(word.charAt(1)) || isVowel(word.charAt(2))) {
            return false;
        }
        boolean infixed = word.charAt(1) == 'ن' || "تطد".indexOf(word.charAt(2)) >= 0 || word.charAt(1) == 'ت';
        return word.length() == 5 || infixed || word.startsWith("است") || word.endsWith("ان") && word.startsWith("اط");
    }

    /** Whether the words differ in nothing but the letter for a foreign g, one writer's being ghain. */
    private static boolean foreignG(String a, String b) {
        int differing = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            boolean velars = (x == 'غ' && "جكق".indexOf(y) >= 0) || (y == 'غ' && "جكق".indexOf(x) >= 0);
            differing += x == y ? 0 : velars ? 1 : 9;
        }
        return a.length() == b.length() && differing <= 2;
    }

    private static boolean doubled(String a, String b) {
        return undoubled(a).equals(undoubled(b));
    }

    private static String undoubled(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean again = i > 0 && c == word.charAt(i - 1) && isVowel(c) && c != 'ا';
            if (!again) {
                single.append(c);
            }
        }
        return single.toString();
    }

    private static String stem(String word) {
        String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
        return bare.substring(0, bare.length() - ending(bare).length());
    }

    private static String ending(String word) {
        if (word.endsWith("يه") && word.length() > 4) {
            return "يه";
        }
        boolean weak = word.endsWith("ه") || word.endsWith("ي");
        return weak && word.length() > 2 ? word.substring(word.length() - 1) : "";
    }

    private static boolean fits(String stem) {
        int consonants = 0;
        for (int i = 0; i < stem.length(); i++) {
            consonants += isVowel(stem.charAt(i)) ? 0 : 1;
        }
        boolean plain = stem.length() == 3 && consonants == 3;
        boolean active = stem.length() == 4 && consonants == 3 && stem.charAt(1) == 'ا';
        boolean passive = stem.length() == 4 && consonants == 3 && isVowel(stem.charAt(2));
        return plain || active || passive;
    }

    /** Two consonants and at most one vowel between them, before a feminine ending. */
    private static boolean tiny(String stem) {
        int vowels = 0;
        for (int i = 0; i < stem.length(); i++) {
            vowels += isVowel(stem.charAt(i)) ? 1 : 0;
        }
        return stem.length() - vowels == 2 && vowels <= 1;
    }

    private static String root(String stem) {
        StringBuilder root = new StringBuilder(stem.length());
        stem.chars().filter(c -> !isVowel((char) c)).forEach(c -> root.append((char) c));
        return root.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'ا' || c == 'و' || c == 'ي';
    }
}
