package dev.contract.core.report;

import dev.contract.core.report.Check.Level;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Checks as JUnit XML, which GitLab, Azure, Jenkins and others show: a suite for each group, a case for each check. */
public final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(CheckReport report) {
        StringWriter text = new StringWriter();
        try {
            new JunitXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(report);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML cannot be written to memory", impossible);
        }
        return text.append('\n').toString();
    }

    private void write(CheckReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", report.name(), report.checks());
        Map<String, List<Check>> groups = report.checks().stream()
                .collect(Collectors.groupingBy(Check::group, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Check>> group : groups.entrySet()) {
            start("testsuite", group.getKey(), group.getValue());
            for (Check check : group.getValue()) {
                testCase(report.name(), check);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String tag, String name, List<Check> checks) throws XMLStreamException {
        long failures =
                checks.stream().filter(check -> check.level() == Level.FAILED).count();
        long skipped =
                checks.stream().filter(check -> check.level() == Level.WARNING).count();
        xml.writeStartElement(tag);
        attribute("name", name);
        attribute("tests", String.valueOf(checks.size()));
        attribute("failures", String.valueOf(failures));
        attribute("errors", "0");
        attribute("skipped", String.valueOf(skipped));
    }

    /** What did not pass and is no failure is skipped: readers know nothing between. */
    private void testCase(String name, Check check) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", check.name());
        attribute("classname", name + "." + check.group());
        if (check.file() != null) {
            attribute("file", check.file());
        }
        switch (check.level()) {
            case FAILED -> message("failure", check);
            case WARNING -> message("skipped", check);
            case NOTE -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(Plain.xml(Plain.lines(check.message())));
                xml.writeEndElement();
            }
            case PASSED -> {}
        }
        xml.writeEndElement();
    }

    private void message(String tag, Check check) throws XMLStreamException {
        xml.writeStartElement(tag);
        attribute("message", check.headline());
        xml.writeCharacters(Plain.xml(Plain.lines(check.message())));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.xml(Plain.line(value)));
    }
}
