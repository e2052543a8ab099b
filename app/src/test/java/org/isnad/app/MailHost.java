package org.isnad.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server that turns connections into secure ones, or does not, and refuses whom it is told to refuse. */
final class MailHost implements AutoCloseable {
    private final ServerSocket socket;
    private final @Nullable SSLSocketFactory tls;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile String answerToRecipient = "250 ok";

    /** @param tls what makes connections secure; null where it cannot */
    MailHost(@Nullable SSLSocketFactory tls) throws IOException {
        this.tls = tls;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    void answersRecipientsWith(String answer) {
        answerToRecipient = answer;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each command, with what protected it: {@code plain MAIL FROM:…}. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talkSafely(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talkSafely(Socket client) {
        try (client) {
            talk(client, "plain", true);
        } catch (IOException gone) {
            heard.add("gone");
        }
    }

    private void talk(Socket client, String how, boolean greets) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        if (greets) {
            say(client, "220 localhost ESMTP");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(how + " " + line);
            String verb = line.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" ->
                    say(
                            client,
                            tls != null && how.equals("plain")
                                    ? "250-localhost\r\n250 STARTTLS"
                                    : "250-localhost\r\n250 AUTH PLAIN");
                case "STARTTLS" -> {
                    say(client, "220 go on");
                    SSLSocket secure = (SSLSocket) tls.createSocket(client, null, client.getPort(), true);
                    secure.setUseClientMode(false);
                    talk(secure, "secure", false);
                    return;
                }
                case "AUTH" -> say(client, "235 welcome");
                case "RCPT" -> say(client, answerToRecipient);
                case "DATA" -> {
                    say(client, "354 go on");
                    for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        heard.add(how + " > " + text);
                    }
                    say(client, "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
