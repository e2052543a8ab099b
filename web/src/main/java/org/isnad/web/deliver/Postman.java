package org.isnad.web.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.isnad.web.deliver.Outcome.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a mail server over SMTP, a connection for each. What the server answers becomes an outcome; passwords are in none.
 * Safe for many threads.
 */
public final class Postman {
    private static final String MILLIS = "15000";
    private static final int DONE = 250;
    private static final int FOR_GOOD = 500;

    private final MailServer server;
    private final InternetAddress from;
    private final InstantSource clock;

    /** @throws IllegalArgumentException when the server's own address is none */
    public Postman(MailServer server, InstantSource clock) {
        this.server = server;
        this.from = address(server.from());
        this.clock = clock;
    }

    /** Whether something is an address that letters may go to or come from. */
    public static boolean isAddress(String given) {
        try {
            address(given);
            return given.indexOf('\n') < 0 && given.indexOf('\r') < 0;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static InternetAddress address(String given) {
        try {
            InternetAddress address = new InternetAddress(given, true);
            address.validate();
            if (address.getAddress().indexOf('@') < 1) {
                throw new IllegalArgumentException(given);
            }
            String name = address.getPersonal();
            return name == null
                    ? address
                    : new InternetAddress(address.getAddress(), name, StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(given, e);
        }
    }

    Outcome send(String to, String language, String id, Letter letter, String leave) {
        Session session = Session.getInstance(properties());
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        try (SMTPTransport transport = new Sending(session, protocol)) {
            MimeMessage message = message(session, to, language, id, letter, leave);
            // Without a user the library would take that of this machine.
            String password = server.user() == null ? null : server.password();
            transport.connect(server.host(), server.port(), server.user(), password);
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.of(Verdict.DELIVERED, DONE, "");
        } catch (AuthenticationFailedException refused) {
            return Outcome.of(Verdict.FAILED, 0, "the server does not take user and password");
        } catch (SMTPSendFailedException refused) {
            return answered(refused.getReturnCode());
        } catch (SendFailedException refused) {
            return refused.getNextException() instanceof SMTPAddressFailedException address
                    ? answered(address.getReturnCode())
                    : Outcome.of(Verdict.FAILED, 0, "not sent");
        } catch (MessagingException fault) {
            return Outcome.of(Verdict.FAILED, 0, detail(fault));
        }
    }

    private static Outcome answered(int code) {
        return Outcome.of(code >= FOR_GOOD ? Verdict.REFUSED : Verdict.FAILED, code, "");
    }

    private static String detail(MessagingException fault) {
        Exception cause = fault.getNextException();
        return cause == null
                ? fault.getClass().getSimpleName()
                : cause.getClass().getSimpleName();
    }

    private Properties properties() {
        Properties properties = new Properties();
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", MILLIS);
        properties.put(prefix + "timeout", MILLIS);
        properties.put(prefix + "writetimeout", MILLIS);
        properties.put(prefix + "auth", Boolean.toString(server.user() != null));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        properties.put(
                prefix + "starttls.required", Boolean.toString(server.security() == MailServer.Security.STARTTLS));
        if (server.trust() != null) {
            properties.put(prefix + "ssl.socketFactory", server.trust());
        }
        properties.put(
                prefix + "localhost",
                from.getAddress().substring(from.getAddress().indexOf('@') + 1));
        return properties;
    }

    private MimeMessage message(
            Session session, String to, String language, String id, Letter letter, @Nullable String leave)
            throws MessagingException {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain", language));
        both.addBodyPart(part(letter.html(), "html", language));
        String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        MimeMessage message = new Numbered(session, "<" + id + "@" + host + ">");
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, address(to));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + leave + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String kind, String language) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        part.setContentLanguage(new String[] {language});
        return part;
    }

    /** A transport that is made by itself, so that no provider has to be found on the way. */
    private static final class Sending extends SMTPTransport {
        Sending(Session session, String protocol) {
            super(session, new URLName(protocol, null, -1, null, null, null), protocol, protocol.equals("smtps"));
        }
    }

    /** A message whose id is that of its delivery, the same through all tries. */
    private static final class Numbered extends MimeMessage {
        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
