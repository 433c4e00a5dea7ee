package io.github.cmerules.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBooksTest {

    /** Gives the sample book. */
    public static final class Working implements RuleBookProvider {
        @Override
        public RuleBook ruleBook() {
            return SampleRuleBook.book();
        }
    }

    /** Gives another book for the same key. */
    public static final class Rival implements RuleBookProvider {
        @Override
        public RuleBook ruleBook() {
            return SampleRuleBook.changed(schedule -> schedule);
        }
    }

    /** Fails when it is made. */
    public static final class FailsInConstructor implements RuleBookProvider {
        public FailsInConstructor() {
            throw new IllegalStateException("the data are missing");
        }

        @Override
        public RuleBook ruleBook() {
            return SampleRuleBook.book();
        }
    }

    /** Fails when it is asked. */
    public static final class FailsWhenAsked implements RuleBookProvider {
        @Override
        public RuleBook ruleBook() {
            return RuleBook.builder()
                    .from(SampleRuleBook.book())
                    .addDefaultWaiverScope(RequirementId.of("us-xx/ghost"))
                    .build();
        }
    }

    private static RuleBooks load(Path folder, String... providers) throws IOException {
        Path services = folder.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.write(services.resolve(RuleBookProvider.class.getName()), List.of(providers));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, RuleBooksTest.class.getClassLoader())) {
            return RuleBooks.load(loader);
        }
    }

    @Test
    void registered_book_is_found(@TempDir Path folder) throws IOException {
        RuleBooks books = load(folder, Working.class.getName());

        assertThat(books.find(SampleRuleBook.XX, Profession.DO)).containsSame(SampleRuleBook.book());
        assertThat(books).hasToString("US-XX (DO, MD)");
    }

    @Test
    void each_provider_that_fails_is_named_with_the_reason(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> load(
                        folder,
                        Working.class.getName(),
                        FailsInConstructor.class.getName(),
                        FailsWhenAsked.class.getName()))
                .satisfies(e -> assertThat(e.problems()).hasSize(2))
                .withMessageContaining("[" + FailsInConstructor.class.getName()
                        + "] failed to load: java.lang.IllegalStateException: the data are missing")
                .withMessageContaining("[" + FailsWhenAsked.class.getName() + "] failed to load: ")
                .withMessageContaining("requirement [us-xx/ghost] is in no edition");
    }

    @Test
    void provider_that_is_not_there_is_named(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> load(folder, "com.example.NotThere"))
                .withMessageContaining("com.example.NotThere");
    }

    @Test
    void two_books_for_one_key_are_both_named(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> load(folder, Working.class.getName(), Rival.class.getName()))
                .withMessageContaining("[us-xx/physician] and [sample/changed] are both for US-XX MD")
                .withMessageContaining("Maybe use RuleBooks.replacing");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RuleBooks.of(SampleRuleBook.book(), SampleRuleBook.book()));
    }

    @Test
    void no_book_is_installed_in_core_alone() {
        assertThat(RuleBooks.installed().all()).isEmpty();
        assertThat(RuleBooks.installed()).hasToString("no rule book");
        assertThat(EvaluationOptions.standard().ruleBooks()).isSameAs(RuleBooks.installed());
    }

    @Test
    void replacing_book_stands_in_place_of_those_for_the_same_key() {
        RuleBook elsewhere = RuleBook.builder()
                .from(SampleRuleBook.book())
                .id(RuleBookId.of("us-yy/physician"))
                .jurisdiction(Jurisdiction.of("US-YY"))
                .build();
        RuleBook stricter = SampleRuleBook.changed(schedule -> schedule);

        RuleBooks books = RuleBooks.of(SampleRuleBook.book(), elsewhere).replacing(stricter);

        assertThat(books.all()).containsExactlyInAnyOrder(elsewhere, stricter);
        assertThat(books.find(SampleRuleBook.XX, Profession.MD)).containsSame(stricter);
        assertThat(books.find(SampleRuleBook.XX, Profession.of("RN"))).isEmpty();
        assertThat(books).hasToString("US-XX (DO, MD), US-YY (DO, MD)");
    }

    @Test
    void replaced_book_stays_in_force_for_its_other_professions() {
        RuleBook forDoctorsOfMedicine = RuleBook.builder()
                .from(SampleRuleBook.changed(schedule -> schedule))
                .professions(List.of(Profession.MD))
                .build();

        RuleBooks books = RuleBooks.of(SampleRuleBook.book()).replacing(forDoctorsOfMedicine);

        assertThat(books.find(SampleRuleBook.XX, Profession.MD)).containsSame(forDoctorsOfMedicine);
        assertThat(books.find(SampleRuleBook.XX, Profession.DO).orElseThrow().id())
                .isEqualTo(SampleRuleBook.book().id());
    }

    @Test
    void vocabulary_has_the_common_codes_and_those_of_every_book() {
        RuleBooks books = RuleBooks.of(SampleRuleBook.book());

        assertThat(books.vocabulary().topics()).containsKeys(SampleRuleBook.PEDIATRIC_CARE, Topics.EHR);
        assertThat(RuleBooks.of().vocabulary().facts()).isEmpty();
    }
}
