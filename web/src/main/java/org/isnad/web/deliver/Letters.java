package org.isnad.web.deliver;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Subscription;
import org.isnad.web.page.Links;
import org.isnad.web.text.Language;
import org.isnad.web.text.Wording;

/** Delivers as e-mail, in the reader's language and its direction, as plain text and as HTML that loads nothing. */
public final class Letters implements Channel {
    private final Postman postman;
    private final String base;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    /** @param base the address that readers have the pages at */
    public Letters(Postman postman, String base) {
        this.postman = postman;
        this.base = base;
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language));
        }
    }

    @Override
    public String write(Subscription to, Message.Type type, List<Told> alerts) {
        LetterPage page = LetterPage.of(wording(to), base, alerts);
        StringOutput html = new StringOutput();
        templates.render("letter.jte", page, html);
        String subject = alerts.size() == 1 ? page.items().getFirst().title().text() : page.heading();
        return new Letter(page.say("brand") + ": " + subject, page.text(), html.toString()).kept();
    }

    private Wording wording(Subscription to) {
        Language language = to.language().equals(Language.ENGLISH.code()) ? Language.ENGLISH : Language.ARABIC;
        return Objects.requireNonNull(wordings.get(language));
    }

    @Override
    public Outcome send(Subscription to, Message message, List<String> secrets) {
        String key = secrets.isEmpty() ? "" : secrets.getFirst();
        String leave = base + wording(to).language().address(Links.unsubscribe(to.id(), key));
        Letter letter = Letter.of(message.body());
        String says = wording(to).say("letter.leave");
        Letter whole = new Letter(
                letter.subject(),
                letter.text() + "\n" + says + "\n" + leave + "\n",
                letter.html().replace("LEAVE-HREF", leave.replace("&", "&amp;")));
        return postman.send(to.address(), to.language(), message.id(), whole, leave);
    }
}
