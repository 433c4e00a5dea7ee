package io.github.cmerules.benchmarks.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A license with its transcript.
 *
 * @param license the license
 * @param credits the transcript, in no order
 */
public record Dossier(License license, List<Credit> credits) {

    private static final int SEED = 42;

    /** Takes a copy of the list. */
    public Dossier {
        credits = List.copyOf(credits);
    }

    /**
     * {@return random dossiers, the same in every process}
     *
     * <p>Transcripts go back to the cycle before; about half of the credits lie in the cycle, and its first and last days
     * and those beside them occur often.
     */
    public static List<Dossier> random(int licenses, int creditsEach) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Dossier> dossiers = new ArrayList<>(licenses);
        for (int i = 0; i < licenses; i++) {
            LocalDate end = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            LocalDate start = end.minusYears(2).plusDays(1);
            License license = new License(start, end, random.nextInt(4) != 0, random.nextInt(5) != 0);
            int greatestInHalfHours = 1 + random.nextInt(6);
            List<Credit> credits = new ArrayList<>(creditsEach);
            for (int c = 0; c < creditsEach; c++) {
                LocalDate date = switch (random.nextInt(40)) {
                    case 0 -> start;
                    case 1 -> end;
                    case 2 -> start.minusDays(1);
                    case 3 -> end.plusDays(1);
                    default -> start.minusDays(730).plusDays(random.nextInt(1460));
                };
                int quarterHours = 1 + random.nextInt(4 * greatestInHalfHours);
                credits.add(new Credit(date, quarterHours, 1 + random.nextInt(2), topics(random)));
            }
            dossiers.add(new Dossier(license, credits));
        }
        return List.copyOf(dossiers);
    }

    private static EnumSet<Topic> topics(SplittableRandom random) {
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        int drawn = random.nextInt(3);
        for (int i = 0; i < drawn; i++) {
            topics.add(Topic.values()[random.nextInt(Topic.values().length)]);
        }
        return topics;
    }
}
