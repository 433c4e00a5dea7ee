package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a file says of one certificate, before its codes are looked up. */
final class Draft {

    /** A part of a certificate with a designation of its own. */
    record Share(Cell code, Amount amount) {}

    /** Where the record is. */
    final String place;

    /** Whether the record takes an earlier one back. */
    boolean delete;

    /** What the file itself knows the record by. */
    Optional<String> id = Optional.empty();

    /** The activity, as the file writes it. */
    Optional<String> activity = Optional.empty();

    /** The id of the activity among those of all sources. */
    Optional<String> activityId = Optional.empty();

    Optional<String> title = Optional.empty();
    Optional<String> provider = Optional.empty();
    Optional<LocalDate> completedOn = Optional.empty();
    Optional<Amount> amount = Optional.empty();
    OptionalInt minutes = OptionalInt.empty();
    Optional<Cell> category = Optional.empty();
    Optional<Cell> format = Optional.empty();
    Optional<Cell> evidence = Optional.empty();
    boolean planned;

    /** What holds for every hour. */
    final List<Cell> designations = new ArrayList<>();

    /** What holds for some hours. */
    final List<Share> shares = new ArrayList<>();

    Draft(String place) {
        this.place = place;
    }
}
