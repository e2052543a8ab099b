package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.isnad.Dissection;
import org.isnad.RawPage;
import org.isnad.article.StageWorth;
import org.isnad.lexicon.Lexicon;

/**
 * Prints what every stage of the dissection is worth on the sample press, whose folder is the argument: body F1, share of articles
 * without leaks, of embedded articles found, of fields right, 0..1, with that stage left out.
 */
public final class StagePress {
    private StagePress() {}

    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Map.Entry<String, Function<RawPage, Dissection>> way :
                StageWorth.ways(lexicon).entrySet()) {
            out.println(way.getKey() + " " + PressScores.dissection(Path.of(args[0]), lexicon, way.getValue()));
        }
    }
}
