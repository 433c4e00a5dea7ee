package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.DateRange;

/**
 * A course on the list of an authority.
 *
 * @param activityId what credits for the course name as their activity
 * @param valid the dates of completion for which the approval holds, both ends included
 */
public record ApprovedCourse(String activityId, DateRange valid) {

    /** {@return the course in words} */
    @Override
    public String toString() {
        return valid.equals(DateRange.ALL) ? activityId : activityId + " (" + valid + ")";
    }
}
