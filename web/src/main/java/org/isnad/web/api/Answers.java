package org.isnad.web.api;

import java.util.List;
import org.isnad.CopyTree;
import org.isnad.Link;
import org.isnad.Provenance.Conflict;
import org.isnad.Rejected;
import org.isnad.Sources;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.OutletCard;
import org.isnad.views.SavedSearch;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionView;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.Suggestion;
import org.jspecify.annotations.Nullable;

/** Answers that are no view of their own. */
final class Answers {
    private Answers() {}

    /** Stories, those that grow fastest first; {@code next} leads on. */
    record StoryList(List<StoryCard> stories, @Nullable String next) {}

    /** Articles, the newest first; {@code next} leads on. */
    record ArticleList(List<ArticleCard> articles, @Nullable String next) {}

    /** Pages that nothing could be made of, what came last first; {@code next} leads on. */
    record RejectedList(List<Rejected> rejected, @Nullable String next) {}

    /** The sections that articles were filed under. */
    record SectionList(List<SectionCard> sections) {
        SectionList {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section; {@code next} leads on.
     *
     * @param called what outlets call it
     * @param stories of its newest articles, by momentum
     * @param articles a page of them, the newest first
     */
    record SectionAnswer(
            String id,
            String arabic,
            String english,
            List<String> called,
            List<StoryCard> stories,
            List<ArticleCard> articles,
            @Nullable String next) {
        static SectionAnswer of(SectionView view, Question asked) {
            return new SectionAnswer(
                    view.card().id(),
                    view.card().arabic(),
                    view.card().english(),
                    view.called(),
                    view.stories(),
                    view.articles(),
                    asked.next(view.articles().size(), view.more()));
        }
    }

    /** Statements, the newest first; more when there are others beyond the limit. */
    record StatementList(List<StatementView> statements, boolean more) {}

    /** The saved searches, by name. */
    record SearchList(List<SavedSearch> searches) {}

    /** What answered saved searches, the newest first; {@code next} leads on. */
    record AlertList(List<AlertView> alerts, @Nullable String next) {}

    /** How the watched sources do, the worst first. */
    record SourceList(List<SourceHealth> sources) {
        SourceList {
            sources = List.copyOf(sources);
        }
    }

    /** Where alerts are delivered, the oldest first. */
    record SubscriptionList(List<SubscriptionForm> subscriptions) {
        static SubscriptionList of(List<Subscription> all) {
            return new SubscriptionList(all.stream().map(SubscriptionForm::of).toList());
        }
    }

    /**
     * Somewhere that alerts are delivered to.
     *
     * @param searches the names of the saved searches it hears of; empty for all
     * @param stopped why nothing is delivered
     * @param made when, in ISO 8601
     */
    record SubscriptionForm(
            String id,
            Subscription.Kind kind,
            String address,
            List<String> searches,
            Rhythm.Pace pace,
            String zone,
            Subscription.@Nullable Stopped stopped,
            String made) {
        private static SubscriptionForm of(Subscription each) {
            return new SubscriptionForm(
                    each.id(),
                    each.kind(),
                    each.address(),
                    each.searches(),
                    each.rhythm().pace(),
                    each.rhythm().zone().getId(),
                    each.stopped(),
                    each.made().toString());
        }
    }

    /** What was sent and is to be, the newest first. */
    record DeliveryList(List<DeliveryForm> deliveries) {
        static DeliveryList of(List<Delivery> all) {
            return new DeliveryList(all.stream().map(DeliveryForm::of).toList());
        }
    }

    /**
     * A message and how it stands.
     *
     * @param id the same through all tries: {@code webhook-id}
     * @param due when it is tried next, while it waits
     * @param status what the receiver answered last; 0 when it did not
     * @param outcome of the last try in short words
     */
    record DeliveryForm(
            long number,
            String subscription,
            String id,
            Message.Type type,
            Message.State state,
            int tries,
            String made,
            @Nullable String due,
            @Nullable Integer status,
            @Nullable String outcome) {
        private static DeliveryForm of(Delivery each) {
            Message message = each.message();
            Attempt last = each.last();
            return new DeliveryForm(
                    message.number(),
                    message.subscription(),
                    message.id(),
                    message.type(),
                    message.state(),
                    message.tries(),
                    message.made().toString(),
                    message.state() == Message.State.WAITING ? message.due().toString() : null,
                    last == null ? null : last.status(),
                    last == null ? null : last.outcome());
        }
    }

    /** The outlets that were read, by name. */
    record OutletList(List<OutletCard> outlets) {}

    /** What a reader who is typing may mean. */
    record Suggestions(List<Suggestion> suggestions) {}

    /**
     * How an article's words came to it.
     *
     * @param article its id
     * @param chain this outlet, whom it credits, back to the origin
     * @param conflict what the page credits against what its text shows
     * @param tree who printed its text first and who copied whom
     * @param sources outlets and independent origins
     * @param correctedBy what corrects its text and is not in it
     * @param parents the articles it was made from, each with the share taken and the signs that speak for it
     * @param earlier other earlier articles it shares text with, the largest share first
     * @param copiedBy the articles of other outlets that were made from it, whole or in part
     * @param versions the later versions of it by its own outlet
     * @param sharedBy other later articles that share text with it
     * @param compared how it differs from its parent
     */
    record ChainAnswer(
            String article,
            List<Link> chain,
            List<List<Link>> furtherChains,
            @Nullable Conflict conflict,
            CopyTree tree,
            Sources sources,
            List<ArticleView.CorrectedBy> correctedBy,
            List<ArticleView.Shared> parents,
            List<ArticleView.Shared> earlier,
            List<ArticleCard> copiedBy,
            List<ArticleCard> versions,
            List<ArticleCard> sharedBy,
            ArticleView.@Nullable Compared compared) {
        static ChainAnswer of(ArticleView view) {
            return new ChainAnswer(
                    view.article().id(),
                    view.chain(),
                    view.furtherChains(),
                    view.conflict(),
                    view.tree(),
                    view.sources(),
                    view.correctedBy(),
                    view.parents(),
                    view.earlier(),
                    view.copiedBy(),
                    view.versions(),
                    view.sharedBy(),
                    view.compared());
        }
    }

    /**
     * RFC 9457: what is wrong with a question.
     *
     * @param type a name of the kind of problem that stays the same
     * @param status the status of the answer
     * @param problems what is wrong with a search's query, piece by piece
     */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            @Nullable List<QueryMistake> problems) {}

    /** A mistake in a query: where, in UTF-16 units of it, and the query as it was most likely meant. */
    record QueryMistake(
            String kind,
            int begin,
            int end,
            String message,
            @Nullable String mended) {}
}
