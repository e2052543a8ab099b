package org.isnad.measure.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A Containerfile read: its stages with their steps, in order. The last stage is the image. */
record Containerfile(List<Stage> stages) {

    /**
     * @param image what it starts from
     * @param name what other stages call it, or empty
     */
    record Stage(String image, String name, List<Step> steps) {
        Stage {
            steps = List.copyOf(steps);
        }

        /** The last step of a kind, which is the one that counts. */
        Optional<Step> last(String word) {
            return steps.stream().filter(step -> step.word().equals(word)).reduce((former, latter) -> latter);
        }
    }

    Containerfile {
        stages = List.copyOf(stages);
    }

    Stage image() {
        return stages.getLast();
    }

    static Containerfile parse(String text) {
        List<Stage> stages = new ArrayList<>();
        for (Step step : steps(text)) {
            if (step.word().equals("FROM")) {
                stages.add(stage(step));
            } else if (stages.isEmpty()) {
                throw step.fault("a step before FROM");
            } else {
                Stage stage = stages.removeLast();
                List<Step> more = new ArrayList<>(stage.steps());
                more.add(step);
                stages.add(new Stage(stage.image(), stage.name(), more));
            }
        }
        return new Containerfile(stages);
    }

    private static Stage stage(Step from) {
        List<String> words = from.words();
        boolean named = words.size() == 3 && words.get(1).equalsIgnoreCase("AS");
        if (words.size() != 1 && !named) {
            throw from.fault("FROM IMAGE or FROM IMAGE AS NAME is understood");
        }
        return new Stage(words.getFirst(), named ? words.get(2) : "", List.of());
    }

    /** Lines that end in a backslash go on in the next one; comments stand on lines of their own. */
    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begun = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            begun = open.isEmpty() ? number : begun;
            boolean goesOn = bare.endsWith("\\");
            open.append(goesOn ? bare.substring(0, bare.length() - 1) : bare);
            if (!goesOn) {
                steps.add(step(begun, open.toString()));
                open.setLength(0);
            }
        }
        return steps;
    }

    private static Step step(int line, String whole) {
        String[] parts = whole.split("\\s+", 2);
        return new Step(line, parts[0].toUpperCase(Locale.ROOT), parts.length == 2 ? parts[1].strip() : "");
    }
}
