package org.isnad.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.isnad.Mention;
import org.isnad.Rejected;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.EntityView;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.SavedSearch;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionView;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.views.Suggestion;
import org.isnad.views.UtteranceView;
import org.jspecify.annotations.Nullable;

/** A library whose disk is broken. */
final class FailingLibrary implements Library {
    private static IllegalStateException broken() {
        return new IllegalStateException("secret of the disk");
    }

    @Override
    public List<StoryCard> stories(int offset, int limit) {
        throw broken();
    }

    @Override
    public Optional<StoryView> story(String id) {
        throw broken();
    }

    @Override
    public Optional<StoryView> glance(String id) {
        throw broken();
    }

    @Override
    public Optional<ArticleView> article(String id) {
        throw broken();
    }

    @Override
    public List<ArticleCard> articles(int offset, int limit) {
        throw broken();
    }

    @Override
    public Optional<PersonView> person(String name) {
        throw broken();
    }

    @Override
    public Optional<EntityView> named(Mention.Type type, String name) {
        throw broken();
    }

    @Override
    public List<OutletCard> outlets() {
        throw broken();
    }

    @Override
    public Optional<OutletView> outlet(String name) {
        throw broken();
    }

    @Override
    public List<SectionCard> sections(int newest) {
        throw broken();
    }

    @Override
    public Optional<SectionView> section(String name, int offset, int limit) {
        throw broken();
    }

    @Override
    public List<StatementView> statements(StatementFilter filter) {
        throw broken();
    }

    @Override
    public Optional<UtteranceView> statement(String id) {
        throw broken();
    }

    @Override
    public Optional<PositionsView> positions(String story) {
        throw broken();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        throw broken();
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        throw broken();
    }

    @Override
    public List<SavedSearch> savedSearches() {
        throw broken();
    }

    @Override
    public List<AlertView> alerts(@Nullable String search, int offset, int limit) {
        throw broken();
    }

    @Override
    public List<AlertView> alertsAfter(long sequence) {
        throw broken();
    }

    @Override
    public Optional<AlertView> alert(String search, String article) {
        throw broken();
    }

    @Override
    public long alertsReached() {
        throw broken();
    }

    @Override
    public long edition() {
        throw broken();
    }

    @Override
    public long settled() {
        throw broken();
    }

    @Override
    public OptionalLong edition(String story) {
        throw broken();
    }

    @Override
    public Holdings holdings() {
        throw broken();
    }

    @Override
    public List<Rejected> rejected(int offset, int limit) {
        throw broken();
    }
}
