package io.github.cmerules.json.packets;

/**
 * One point in which a packet is not what it says.
 *
 * @param file the name of the file that it concerns
 * @param message what was found and what was expected
 */
public record Difference(String file, String message) {

    /** {@return the name of the file and the message} */
    @Override
    public String toString() {
        return file + ": " + message;
    }
}
