package io.github.cmerules.json.transcripts;

/**
 * A code with its place in the file.
 *
 * @param place where it stands
 * @param field the name of the field
 * @param text the code
 */
record Cell(String place, String field, String text) {}
