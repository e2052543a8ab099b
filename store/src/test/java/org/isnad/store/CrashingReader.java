package org.isnad.store;

import java.nio.file.Path;
import java.util.List;
import org.isnad.desk.Receipt;

/** A process that reads pages one by one, tells each one on standard output once it is read, and dies at a given step. */
public final class CrashingReader {
    private CrashingReader() {}

    /** Arguments: the folder, how many articles, and the number of the step at which to die; 0 to live. */
    public static void main(String[] args) {
        int dieAt = Integer.parseInt(args[2]);
        int[] step = {0};
        EmbeddedStore.Probe probe = name -> {
            if (++step[0] == dieAt) {
                Runtime.getRuntime().halt(137);
            }
        };
        try (EmbeddedStore store = EmbeddedStore.open(Path.of(args[0]), Fixtures.tools(), note -> {}, probe)) {
            for (int number = 0; number < Integer.parseInt(args[1]); number++) {
                for (Receipt receipt : store.receive(List.of(CrashTest.article(number)))) {
                    System.out.println("read " + receipt.name());
                    System.out.flush();
                }
                if (number % 3 == 2) {
                    store.settle(done -> {});
                }
            }
            store.settle(done -> {});
        }
    }
}
