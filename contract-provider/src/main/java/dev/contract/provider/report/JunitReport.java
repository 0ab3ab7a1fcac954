package dev.contract.provider.report;

import dev.contract.core.report.Plain;
import dev.contract.provider.openapi.Drift;
import dev.contract.provider.source.UnreadableContract;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import dev.contract.provider.verify.VerificationReport;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report for build servers, as JUnit XML: a suite for each contract, a case for each interaction. */
public final class JunitReport {

    private final VerificationReport report;
    private final XMLStreamWriter xml;

    private JunitReport(VerificationReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    public static String of(VerificationReport report) {
        StringWriter text = new StringWriter();
        try {
            new JunitReport(report, XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML cannot be written to memory", impossible);
        }
        return text.append('\n').toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        List<InteractionResult> results = report.results().toList();
        start("testsuites", report.provider(), results, report.unreadable(), report.took());
        for (ContractResult contract : report.contracts()) {
            String name = contract.consumer() + " → " + report.provider();
            start("testsuite", name, contract.interactions(), List.of(), took(contract.interactions()));
            for (InteractionResult result : contract.interactions()) {
                testCase(result);
            }
            xml.writeEndElement();
        }
        for (UnreadableContract contract : report.unreadable()) {
            unreadable(contract);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Duration took(List<InteractionResult> results) {
        return results.stream().map(InteractionResult::took).reduce(Duration.ZERO, Duration::plus);
    }

    private void start(
            String tag,
            String name,
            List<InteractionResult> results,
            List<UnreadableContract> unreadable,
            Duration took)
            throws XMLStreamException {
        long blocked =
                unreadable.stream().filter(contract -> !contract.pending()).count();
        xml.writeStartElement(tag);
        attribute("name", name);
        attribute("tests", String.valueOf(results.size() + unreadable.size()));
        attribute("failures", String.valueOf(count(results, "failure")));
        attribute("errors", String.valueOf(count(results, "error") + blocked));
        attribute("skipped", String.valueOf(count(results, "skipped") + unreadable.size() - blocked));
        attribute("time", seconds(took));
    }

    private long count(List<InteractionResult> results, String element) {
        return results.stream()
                .filter(result -> element(result).equals(element))
                .count();
    }

    /** The element that says what became of a case; none for one that passed. */
    private String element(InteractionResult result) {
        Outcome outcome = result.outcome();
        if (report.isDriftFailure(result) && (result.isGood() || result.pending())) {
            return "failure";
        }
        if (outcome.isPassed()) {
            return "";
        }
        if (outcome.isSkipped() || result.pending()) {
            return "skipped";
        }
        return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Flaky ? "failure" : "error";
    }

    private void testCase(InteractionResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", result.interaction().title());
        attribute("classname", report.provider() + "." + result.consumer());
        attribute("time", seconds(result.took()));
        String element = element(result);
        if (!element.isEmpty()) {
            xml.writeStartElement(element);
            boolean isDrift = element.equals("failure") && !result.breaksBuild();
            attribute("message", isDrift ? "differs from the OpenAPI document" : message(result));
            if (!element.equals("skipped")) {
                attribute("type", isDrift ? "drift" : result.outcome().word());
            }
            details(result);
            xml.writeEndElement();
        }
        if (!result.drift().isEmpty()) {
            xml.writeStartElement("system-out");
            for (Drift drift : result.drift()) {
                text("drift from the OpenAPI document: " + Plain.line(drift.toString()) + "\n");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void details(InteractionResult result) throws XMLStreamException {
        if (result.outcome().isSkipped()) {
            return;
        }
        text(ConsoleReport.in(false).render(result, report.address()));
    }

    private static String message(InteractionResult result) {
        String what = Headline.of(result.outcome());
        return result.pending() && !result.outcome().isSkipped() ? "pending: " + what : what;
    }

    private void unreadable(UnreadableContract contract) throws XMLStreamException {
        start("testsuite", contract.origin(), List.of(), List.of(contract), Duration.ZERO);
        xml.writeStartElement("testcase");
        attribute("name", "the contract can be read");
        attribute("classname", report.provider());
        attribute("time", seconds(Duration.ZERO));
        xml.writeStartElement(contract.pending() ? "skipped" : "error");
        attribute("message", (contract.pending() ? "pending: " : "") + contract.origin() + " could not be read");
        if (!contract.pending()) {
            attribute("type", "unreadable");
        }
        text(Plain.lines(contract.problem()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Plain.xml(Plain.line(value)));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(Plain.xml(text));
    }
}
