package org.isnad.web;

import org.isnad.desk.Inspecting;
import org.isnad.desk.Reports;
import org.isnad.desk.SearchKeeping;
import org.isnad.desk.StoryEditing;
import org.isnad.desk.Watched;
import org.isnad.desk.access.Access;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.views.Library;
import org.jspecify.annotations.Nullable;

/**
 * What the pages are made of, and what they may do besides showing it.
 *
 * @param library what is shown
 * @param reports takes readers' reports; null when pages take none
 * @param inspecting takes pages apart to be looked at; null when pages are not taken
 * @param editing takes what editors decide about stories; null when nobody edits here
 * @param keeping takes searches to be kept; null when none are kept here
 * @param access the accounts, one of which everybody must have; null when nobody signs in
 * @param deliveries where alerts are delivered; null when nothing is delivered from here
 * @param watched how the watched sources do; null when none are watched beside what is shown
 */
public record Ports(
        Library library,
        @Nullable Reports reports,
        @Nullable Inspecting inspecting,
        @Nullable StoryEditing editing,
        @Nullable SearchKeeping keeping,
        @Nullable Access access,
        @Nullable Deliveries deliveries,
        @Nullable Watched watched) {
    /** Pages that only show. */
    public static Ports of(Library library) {
        return new Ports(library, null, null, null, null, null, null, null);
    }

    public Ports withReports(@Nullable Reports taking) {
        return new Ports(library, taking, inspecting, editing, keeping, access, deliveries, watched);
    }

    public Ports withInspecting(@Nullable Inspecting taking) {
        return new Ports(library, reports, taking, editing, keeping, access, deliveries, watched);
    }

    public Ports withEditing(@Nullable StoryEditing taking) {
        return new Ports(library, reports, inspecting, taking, keeping, access, deliveries, watched);
    }

    public Ports withKeeping(@Nullable SearchKeeping taking) {
        return new Ports(library, reports, inspecting, editing, taking, access, deliveries, watched);
    }

    public Ports withAccess(@Nullable Access needed) {
        return new Ports(library, reports, inspecting, editing, keeping, needed, deliveries, watched);
    }

    public Ports withDeliveries(@Nullable Deliveries delivering) {
        return new Ports(library, reports, inspecting, editing, keeping, access, delivering, watched);
    }

    public Ports withWatched(@Nullable Watched sources) {
        return new Ports(library, reports, inspecting, editing, keeping, access, deliveries, sources);
    }
}
