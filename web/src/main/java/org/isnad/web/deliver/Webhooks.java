package org.isnad.web.deliver;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Subscription;
import org.isnad.web.deliver.Outcome.Verdict;
import org.isnad.wire.Json;

/** Delivers as JSON to addresses of the web, signed as Standard Webhooks has it. Every answer but 2xx is a failure. */
public final class Webhooks implements Channel {
    private static final int GONE = 410;

    private final Post post;
    private final InstantSource clock;

    public Webhooks(Post post, InstantSource clock) {
        this.post = post;
        this.clock = clock;
    }

    /**
     * What is sent.
     *
     * @param type {@code alert.created}, {@code alerts.digest} or {@code webhook.test}
     * @param timestamp when it was written
     * @param data what it tells
     */
    private record Envelope(String type, String timestamp, Object data) {}

    private record Digest(List<Told> alerts) {}

    private record Test(String subscription) {}

    @Override
    public String write(Subscription to, Message.Type type, List<Told> alerts) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return Json.of(
                switch (type) {
                    case ALERT -> new Envelope("alert.created", now, alerts.getFirst());
                    case DIGEST -> new Envelope("alerts.digest", now, new Digest(alerts));
                    case TEST -> new Envelope("webhook.test", now, new Test(to.id()));
                });
    }

    @Override
    public Outcome send(Subscription to, Message message, List<String> secrets) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        long seconds = clock.instant().getEpochSecond();
        Post.Answer answer = post.post(
                to.address(),
                Map.of(
                        "Content-Type", "application/json; charset=utf-8",
                        "webhook-id", message.id(),
                        "webhook-timestamp", Long.toString(seconds),
                        "webhook-signature", Signature.header(secrets, message.id(), seconds, body)),
                body);
        return new Outcome(verdict(answer.status()), answer.status(), answer.trouble(), answer.pause());
    }

    private static Verdict verdict(int status) {
        if (status == GONE) {
            return Verdict.GONE;
        }
        return status / 100 == 2 ? Verdict.DELIVERED : Verdict.FAILED;
    }
}
