package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An XML file that is taken apart into records. */
class XmlRecordsTest {

    private static final String NAMESPACE = "urn:records";

    private static List<XmlElement> read(String records) {
        return read(new ByteArrayInputStream(
                ("<file xmlns=\"" + NAMESPACE + "\">" + records + "</file>").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<XmlElement> read(InputStream file) {
        List<XmlElement> found = new ArrayList<>();
        XmlRecords.read(file, NAMESPACE, "record", found::add);
        return found;
    }

    private static String within(String element, int levels) {
        return ("<" + element + ">").repeat(levels) + ("</" + element + ">").repeat(levels);
    }

    @Test
    void everyRecordIsHandedOverWhenItEnds() {
        List<String> steps = new ArrayList<>();
        InputStream file = new ByteArrayInputStream(
                ("<file xmlns='" + NAMESPACE + "'><record>one</record><record>two</record></file>")
                        .getBytes(StandardCharsets.UTF_8));

        XmlRecords.read(file, NAMESPACE, "record", record -> steps.add(record.text()));

        assertThat(steps).containsExactly("one", "two");
    }

    @Test
    void aRecordHasItsElementsTextsAttributesAndPlace() {
        XmlElement record = read("\n<other/>\n<record>\n <code kind=' a '  unit='b'> 1<!-- --> 2 </code>\n</record>")
                .get(0);

        assertThat(record.name()).isEqualTo("record");
        assertThat(record.parent()).isNull();
        assertThat(record.place()).isEqualTo("line 3, record");
        assertThat(record.text()).isEmpty();
        assertThat(record.attribute("kind")).isEmpty();
        XmlElement code = record.child(NAMESPACE, "code").orElseThrow();
        assertThat(code.parent()).isSameAs(record);
        assertThat(code.place()).isEqualTo("line 4, code");
        assertThat(code.text()).isEqualTo("1 2");
        assertThat(code.attribute("kind")).contains("a");
        assertThat(code.attribute("unit")).contains("b");
        assertThat(code.attribute("a")).isEmpty();
    }

    @Test
    void elementsAreToldApartByNameAndNamespace() {
        XmlElement record =
                read("<record><code xmlns='urn:other'/><code/><note/></record>").get(0);

        assertThat(record.children()).extracting(XmlElement::name).containsExactly("code", "code", "note");
        assertThat(record.child(NAMESPACE, "code"))
                .containsSame(record.children().get(1));
        assertThat(record.child("urn:other", "code"))
                .containsSame(record.children().get(0));
        assertThat(record.child("urn:other", "note")).isEmpty();
        assertThat(record.children().get(2).is(NAMESPACE, "note")).isTrue();
        assertThat(record.children().get(2).is(NAMESPACE, "code")).isFalse();
    }

    @Test
    void aRecordOfAnotherNamespaceIsNone() {
        assertThatThrownBy(() -> read("<record xmlns='urn:other'/><other/>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("there is no record in namespace urn:records: expected at least one");
    }

    @Test
    void aRecordWithinAnotherIsAPartOfIt() {
        List<XmlElement> records = read("<record><a><record>inner</record></a></record>");

        assertThat(records).hasSize(1);
        assertThat(records.get(0).all()).extracting(XmlElement::name).containsExactly("record", "a", "record");
    }

    @Test
    void whatIsAroundIsLookedForFromTheInside() {
        XmlElement record = read("<record><day>far</day><a><day>near</day><b/></a><c/></record>")
                .get(0);
        XmlElement near = record.child(NAMESPACE, "a").orElseThrow();

        assertThat(near.child(NAMESPACE, "b").orElseThrow().around(NAMESPACE, "day"))
                .map(XmlElement::text)
                .contains("near");
        assertThat(record.child(NAMESPACE, "c").orElseThrow().around(NAMESPACE, "day"))
                .map(XmlElement::text)
                .contains("far");
        assertThat(near.around(NAMESPACE, "month")).isEmpty();
    }

    @Test
    void elementsMayLieAsDeepAsTheBoundAndNoDeeper() {
        int left = Bounds.DEPTH - 2;

        assertThat(read("<record>" + within("a", left) + within("a", left) + "</record>"))
                .hasSize(1);
        assertThatThrownBy(() -> read("<record>\n" + within("a", left + 1) + "</record>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("line 2: elements lie too deep within each other: expected at most 32 levels");
    }

    /** Each element, each attribute and each piece of text is a value. */
    @Test
    void everyRecordMayHaveAsManyValuesAsTheBound() {
        String most = "<record b=''>" + "<a/>".repeat(Bounds.VALUES - 2) + "</record>";

        assertThat(read(most + "<a/>x<a/>" + most)).hasSize(2);
        assertThatThrownBy(() -> read("<record b='' c=''>" + "<a/>".repeat(Bounds.VALUES - 2) + "</record>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("line 1: a record is too large: expected at most 20000 values and 1000000 characters");
        assertThatThrownBy(() -> read("<record b=''>" + "<a/>".repeat(Bounds.VALUES - 2) + "x</record>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a record is too large");
    }

    /** The name of an element, the value of an attribute and the text count. */
    @Test
    void everyRecordMayHaveAsManyCharactersAsTheBound() {
        String most = "x".repeat(Bounds.CHARACTERS - "record".length() - "1234".length());

        assertThat(read("<record b='1234'>" + most + "</record>" + "y".repeat(100) + "<record b='1234'>" + most
                        + "</record>"))
                .extracting(record -> record.text().length())
                .containsExactly(most.length(), most.length());
        assertThatThrownBy(() -> read("<record b='12345'>" + most + "</record>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a record is too large");
        assertThatThrownBy(() -> read("<record b='1234'>" + most + "x</record>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a record is too large");
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read("\n<record></a>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("line 2, column ")
                .hasMessageContaining("Maybe it was cut off, or saved in another encoding?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='UTF-8'?>", "<?xml version='1.0' encoding='KLINGON'?>"})
    void anEncodingThatIsNotTheOneDeclaredIsRefused(String declaration) {
        byte[] file = (declaration + "<record xmlns='" + NAMESPACE + "'>\u00e9</record>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(new ByteArrayInputStream(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("saved in another encoding?");
    }

    @Test
    void aStreamThatCannotBeReadSaysWhy() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
    }
}
