package org.isnad.app.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.collect.sources.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --delivery FILE}: how alerts leave this machine; else what {@code ISNAD_DELIVERY} names, else the usual. */
public final class DeliveryOption {
    private static final String VARIABLE = "ISNAD_DELIVERY";

    @Option(names = "--delivery", paramLabel = "FILE", descriptionKey = "deliveryFile")
    private @Nullable String file;

    /** @throws Failure with the code for wrong usage when the file is faulty; its faults have been listed then */
    DeliverySettings settings(Workshop workshop) {
        String named = file != null ? file : workshop.shell().environment().get(VARIABLE);
        if (named == null || named.isBlank()) {
            return DeliverySettings.USUAL;
        }
        DeliverySettings.Read read = DeliverySettings.read(text(workshop.existing(named)));
        if (!read.faults().isEmpty()) {
            read.faults().forEach(fault -> tell(workshop, named, fault));
            throw new Failure(
                    Exit.USAGE,
                    workshop.messages()
                            .of("delivery.faulty", named, read.faults().size()));
        }
        return read.settings();
    }

    /** The password for a mail server: the first line of the file that the settings name. */
    @Nullable
    String password(Workshop workshop, DeliverySettings.Mail mail) {
        return mail.passwordFile() == null
                ? null
                : text(workshop.existing(mail.passwordFile()))
                        .lines()
                        .findFirst()
                        .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void tell(Workshop workshop, String path, Fault fault) {
        Object[] details = new Object[2];
        for (int i = 0; i < details.length; i++) {
            details[i] = i < fault.details().size() ? fault.details().get(i) : "";
        }
        String what = workshop.messages().of("source.fault." + fault.kind().wire(), details);
        workshop.warn("source.fault", path, Integer.toString(fault.line()), what);
    }
}
