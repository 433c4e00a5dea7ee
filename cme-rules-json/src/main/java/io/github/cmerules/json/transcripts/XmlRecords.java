package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Source;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes an XML file apart into the elements of one name within bounds, and holds no more than one of them.
 *
 * <p>A document type declaration is refused: with it go entities, and with them files from elsewhere and texts that
 * multiply.
 */
final class XmlRecords extends DefaultHandler {

    /** The greatest size of a file, in bytes: 16 MiB. The parser holds a whole tag or comment. */
    private static final long BYTES = 16L << 20;

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";

    private final String namespace;
    private final String name;
    private final Consumer<XmlElement> each;
    private @Nullable Locator locator;
    private @Nullable XmlElement current;
    private int depth;
    private int values;
    private long characters;
    private boolean found;

    private XmlRecords(String namespace, String name, Consumer<XmlElement> each) {
        this.namespace = namespace;
        this.name = name;
        this.each = each;
    }

    /** Hands over every element of a name that is not within another one of them. */
    static void read(InputStream file, String namespace, String name, Consumer<XmlElement> each) {
        XmlRecords records = new XmlRecords(namespace, name, each);
        try {
            parser().parse(new InputSource(Source.bounded(file, BYTES)), records);
        } catch (SAXException e) {
            throw refused(e);
        } catch (CharConversionException | CharacterCodingException | UnsupportedEncodingException e) {
            throw InvalidInputException.of(
                    "",
                    "the file is no text in the encoding that it declares. Maybe it was saved in another encoding?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!records.found) {
            throw InvalidInputException.of(
                    "", "there is no " + name + " in namespace " + namespace + ": expected at least one");
        }
    }

    private static SAXParser parser() {
        try {
            // The parser of the platform, whatever else is on the class path.
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DISALLOW_DOCTYPE, true);
            // Without a declaration there are no entities; these say so a second time.
            factory.setFeature(GENERAL_ENTITIES, false);
            factory.setFeature(PARAMETER_ENTITIES, false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the parser of the platform cannot be made safe", e);
        }
    }

    private static InvalidInputException refused(SAXException e) {
        String place = "";
        if (e instanceof SAXParseException at && at.getLineNumber() > 0) {
            place = "line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ": ";
        }
        return InvalidInputException.of(
                "",
                place + "the file is not well-formed XML without a document type declaration and within the bounds of"
                        + " the parser. Maybe it was cut off, or saved in another encoding?");
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        depth++;
        if (depth > Bounds.DEPTH) {
            throw stopped("elements lie too deep within each other: expected at most " + Bounds.DEPTH + " levels");
        }
        if (current == null) {
            if (!uri.equals(namespace) || !localName.equals(name)) {
                return;
            }
            found = true;
            values = 0;
            characters = 0;
        }
        spend(localName.length());
        XmlElement element = new XmlElement(current, uri, localName, line());
        for (int i = 0; i < attributes.getLength(); i++) {
            spend(attributes.getValue(i).length());
            element.attribute(attributes.getLocalName(i), attributes.getValue(i));
        }
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        depth--;
        XmlElement ended = current;
        if (ended != null) {
            current = ended.parent();
            if (current == null) {
                each.accept(ended);
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (current != null) {
            spend(length);
            current.append(text, start, length);
        }
    }

    /** The default prints. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void spend(int length) {
        values++;
        characters += length;
        if (values > Bounds.VALUES || characters > Bounds.CHARACTERS) {
            throw stopped("a record is too large: expected at most " + Bounds.VALUES + " values and "
                    + Bounds.CHARACTERS + " characters");
        }
    }

    private InvalidInputException stopped(String message) {
        return InvalidInputException.of("", "line " + line() + ": " + message);
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}
