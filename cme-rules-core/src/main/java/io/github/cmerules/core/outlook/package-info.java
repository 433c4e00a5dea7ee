/**
 * What is to come for a license: deadlines, the next cycle, coming editions of the rules.
 *
 * <pre>{@code
 * Outlook outlook = Outlook.of(license, credits, options);
 * UrgencyScale scale = UrgencyScale.of(new UrgencyScale.Level("soon", 90), new UrgencyScale.Level("urgent", 30));
 * outlook.next().ifPresent(day -> System.out.println(day.date() + " " + scale.level(outlook)));
 * String calendar = ICalendar.write(List.of(new ICalendar.Entry("me", "Massachusetts license", outlook)), scale);
 * }</pre>
 *
 * <p>Nothing here reads a clock: the day from which the outlook is taken is that of the evaluation. What a coming edition
 * changes for many dossiers is told by {@link io.github.cmerules.core.outlook.EditionChanges}, one dossier at a time.
 */
package io.github.cmerules.core.outlook;
