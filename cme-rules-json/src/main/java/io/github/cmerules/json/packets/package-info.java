/**
 * Audit packets: everything that shows how an evaluation came about, in one folder or zip file.
 *
 * <pre>{@code
 * Packet packet = Packets.of(dossier, EvaluationOptions.standard());
 * Packets.write(packet, Path.of("license-266123.zip"));
 *
 * Verification verification = Packets.verify(Path.of("license-266123.zip"));
 * verification.differences().forEach(System.out::println);
 * }</pre>
 *
 * <p>{@link io.github.cmerules.json.packets.Packets} makes packets, writes them and verifies them. A packet holds the dossier
 * as it was given, the rules as rule packs, the evaluation, the witness (which credit counts for what) and a report for
 * people, and a manifest with the SHA-256 of each. It has no clock: equal input gives equal files.
 */
package io.github.cmerules.json.packets;
