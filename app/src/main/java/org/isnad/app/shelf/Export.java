package org.isnad.app.shelf;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isnad.Copy;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Writes all of one kind, a line each, or the archive. Articles and archive come out in forms that {@code read} takes in. For one thread. */
final class Export {
    private static final int PAGE = 500;

    private final StoreLibrary library;
    private final Format format;
    private final Consumer<String> out;
    private final Workshop workshop;

    Export(StoreLibrary library, Format format, Workshop workshop) {
        this.library = library;
        this.format = format;
        this.out = workshop::print;
        this.workshop = workshop;
    }

    enum Format {
        JSONL,
        CSV
    }

    /** What can be exported, with the columns of its CSV. */
    enum Kind {
        ARTICLES("id,outlet,url,published,notBefore,title,credit,authors,dateline,section,tags,text"),
        STORIES("id,headline,first,last,articles,outlets,independent,people"),
        EVENTS("id,story,when,articles,entities"),
        STATEMENTS("id,article,outlet,day,speaker,speakerFull,speakerEntity,role,cue,direct,modality,via,words"),
        COPIES("article,of,share,near,origin"),
        ENTITIES("entity,type,name,mentions,articles,spellings"),
        WARC(""),
        CDXJ("");

        /** Separated by commas, as CSV wants them; none for what has a form of its own. */
        private final String columns;

        Kind(String columns) {
            this.columns = columns;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void all(Kind kind) {
        if (format == Format.CSV && !kind.columns.isEmpty()) {
            out.accept(kind.columns);
        }
        switch (kind) {
            case ARTICLES -> library.shelf().eachReading(reading -> write(kind, Json.tree(reading.article())));
            case STORIES -> stories();
            case EVENTS -> library.shelf().eachEvent(event -> write(kind, Json.tree(event)));
            case STATEMENTS ->
                library.statements(new StatementFilter(null, null, null, null, null, null, Integer.MAX_VALUE))
                        .forEach(statement -> write(kind, statement(statement)));
            case COPIES ->
                library.shelf()
                        .eachPlacement(placement -> placement
                                .copies()
                                .copies()
                                .forEach(copy -> write(
                                        kind,
                                        copy(
                                                placement.article(),
                                                copy,
                                                placement.copies().origin()))));
            case ENTITIES -> library.shelf().eachEntity(entity -> write(kind, Json.tree(entity)));
            case WARC -> library.writeWarc(workshop.shell().out(), note -> StoreOption.tell(workshop, note));
            case CDXJ -> CaptureIndex.write(library, out, note -> StoreOption.tell(workshop, note));
        }
    }

    private void stories() {
        for (int offset = 0; ; offset += PAGE) {
            var page = library.stories(offset, PAGE);
            page.forEach(story -> write(Kind.STORIES, Json.tree(story)));
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static ObjectNode statement(StatementView view) {
        ObjectNode row = Json.tree(view.statement());
        row.put("article", view.article().id()).put("words", view.words());
        if (view.article().outlet() != null) {
            row.put("outlet", view.article().outlet());
        }
        if (view.article().when() != null) {
            row.put("day", view.article().when().date().toString());
        }
        return row;
    }

    private static ObjectNode copy(String article, Copy copy, String origin) {
        return Json.tree(copy).put("article", article).put("origin", origin);
    }

    private void write(Kind kind, ObjectNode row) {
        out.accept(format == Format.CSV ? csv(List.of(kind.columns.split(",", -1)), row) : row.toString());
    }

    private static String csv(List<String> columns, ObjectNode row) {
        return columns.stream().map(column -> CsvCell.of(row.path(column))).collect(Collectors.joining(","));
    }
}
