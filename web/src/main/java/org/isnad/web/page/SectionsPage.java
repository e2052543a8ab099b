package org.isnad.web.page;

import java.util.List;
import org.isnad.views.SectionCard;

/** The sections of the press with their newest articles, and under what other names outlets file theirs. */
public record SectionsPage(Shell shell, List<SectionItem> sections, List<SectionItem> others) {
    /** Articles of each section. */
    public static final int NEWEST = 4;

    public SectionsPage {
        sections = List.copyOf(sections);
        others = List.copyOf(others);
    }

    public static SectionsPage of(Shell shell, List<SectionCard> all) {
        return new SectionsPage(
                shell,
                all.stream()
                        .filter(SectionCard::known)
                        .map(card -> SectionItem.of(shell, card))
                        .toList(),
                all.stream()
                        .filter(card -> !card.known())
                        .map(card -> SectionItem.of(shell, card))
                        .toList());
    }
}
