package org.isnad.app.deliver;

import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.SettingsText;
import org.isnad.app.Workshop;
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
        DeliverySettings.Read read = DeliverySettings.read(SettingsText.of(workshop.existing(named)));
        if (!read.faults().isEmpty()) {
            read.faults().forEach(fault -> SettingsText.tell(workshop, named, fault));
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
                : SettingsText.of(workshop.existing(mail.passwordFile()))
                        .lines()
                        .findFirst()
                        .orElse("");
    }
}
