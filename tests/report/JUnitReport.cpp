// The format that JUnit writes, as programs for continuous integration read it: a suite for each lab.
#include "tests/report/ReportFiles.h"

#include <Poco/SAX/AttributesImpl.h>
#include <Poco/XML/XMLWriter.h>
#include <sstream>

namespace Plays
{

namespace
{

using Attributes = Poco::XML::AttributesImpl;

void add(Attributes& attributes, const std::string& name, const std::string& value)
{
    attributes.addAttribute("", name, name, "CDATA", value);
}

/// The element for an outcome: a test that was not judged, or waits for a gap, is skipped.
std::string elementFor(Outcome outcome)
{
    switch (outcome)
    {
    case Outcome::Passed:
        return "";
    case Outcome::Failed:
        return "failure";
    case Outcome::Trouble:
        return "error";
    case Outcome::NotFilledIn:
    case Outcome::NotJudged:
    case Outcome::NotApplicable:
        return "skipped";
    }
    return "";
}

void writeTest(Poco::XML::XMLWriter& writer, const CatalogEntry& entry, const Result& result,
    const FailureStyle& style)
{
    Attributes ofTest;
    add(ofTest, "name", entry.test());
    add(ofTest, "classname", entry.suite());
    add(ofTest, "time", inSeconds(result.seconds));
    writer.startElement("", "", "testcase", ofTest);
    if (const std::string element = elementFor(result.outcome); !element.empty())
    {
        const std::string message =
            result.gap.empty() ? result.reason : "Not filled in: " + result.gap;
        Attributes ofOutcome;
        if (element != "skipped") // that has no attributes
            add(ofOutcome, "message", message);
        writer.startElement("", "", element, ofOutcome);
        if (element == "skipped")
            writer.characters(message);
        if (result.outcome == Outcome::Failed)
            writer.characters(failureText(entry, result, style));
        writer.endElement("", "", element);
    }
    writer.endElement("", "", "testcase");
}

Attributes attributesOf(const RunReport& report, const LabName& lab)
{
    std::size_t failures = 0, errors = 0, skipped = 0;
    double seconds = 0;
    const std::vector<const CatalogEntry*> tests = report.testsOf(lab);
    for (const CatalogEntry* entry : tests)
    {
        const Result& result = *report.summary.resultOf(*entry);
        const std::string element = elementFor(result.outcome);
        failures += element == "failure" ? 1U : 0U;
        errors += element == "error" ? 1U : 0U;
        skipped += element == "skipped" ? 1U : 0U;
        seconds += result.seconds;
    }
    Attributes attributes;
    add(attributes, "name", "lab" + lab.text());
    add(attributes, "tests", std::to_string(tests.size()));
    add(attributes, "failures", std::to_string(failures));
    add(attributes, "errors", std::to_string(errors));
    add(attributes, "skipped", std::to_string(skipped));
    add(attributes, "time", inSeconds(seconds));
    add(attributes, "timestamp", report.date);
    return attributes;
}

} // namespace

std::string junitOf(const RunReport& report)
{
    std::ostringstream stream;
    Poco::XML::XMLWriter writer(
        stream, Poco::XML::XMLWriter::WRITE_XML_DECLARATION | Poco::XML::XMLWriter::PRETTY_PRINT);
    writer.setNewLine("\n");
    writer.startDocument();
    Attributes ofRun;
    add(ofRun, "name", report.name);
    writer.startElement("", "", "testsuites", ofRun);
    for (const LabName& lab : labsOf(report.entries))
    {
        writer.startElement("", "", "testsuite", attributesOf(report, lab));
        for (const CatalogEntry* entry : report.testsOf(lab))
            writeTest(writer, *entry, *report.summary.resultOf(*entry), report.style);
        writer.endElement("", "", "testsuite");
    }
    writer.endElement("", "", "testsuites");
    writer.endDocument();
    return stream.str();
}

} // namespace Plays
