package org.isnad.web.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0. Characters that XML cannot hold are left out of texts and values. For use by one thread. */
final class XmlWriter {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** Writes something that cannot fail, since it is written into memory. */
    private interface Step {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    XmlWriter() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory", e);
        }
        step(to -> to.writeStartDocument("UTF-8", "1.0"));
    }

    private XmlWriter step(Step step) {
        try {
            step.write(out);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory", e);
        }
    }

    XmlWriter open(String name, String... attributes) {
        step(to -> to.writeStartElement(name));
        return attributes(attributes);
    }

    XmlWriter close() {
        return step(XMLStreamWriter::writeEndElement);
    }

    XmlWriter element(String name, String content, String... attributes) {
        return open(name, attributes)
                .step(to -> to.writeCharacters(clean(content)))
                .close();
    }

    XmlWriter empty(String name, String... attributes) {
        step(to -> to.writeEmptyElement(name));
        return attributes(attributes);
    }

    private XmlWriter attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            String value = clean(attributes[i + 1]);
            step(to -> to.writeAttribute(name, value));
        }
        return this;
    }

    /** All that was written, with whatever is open closed. */
    String end() {
        step(XMLStreamWriter::writeEndDocument);
        return text.toString();
    }

    /** Without what XML 1.0, 2.2 has no place for: most controls, halves of surrogate pairs, two noncharacters. */
    static String clean(String text) {
        return text.codePoints().allMatch(XmlWriter::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlWriter::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
