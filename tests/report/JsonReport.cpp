// For other programs: everything that the report says about each test but its ladder.
#include "tests/report/ReportFiles.h"

#include "tests/support/LabFolder.h"
#include "tests/support/Text.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <sstream>

namespace Plays
{

namespace
{

using Poco::JSON::Array;
using Poco::JSON::Object;

Array listOf(const std::vector<std::string>& texts)
{
    Array list;
    for (const std::string& text : texts)
        list.add(visible(text));
    return list;
}

Object objectOf(const CatalogEntry& entry, const Result& result)
{
    Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("name", entry.play.name);
    object.set("title", entry.play.title);
    object.set("outcome", std::string(wordFor(result.outcome)));
    object.set("points", entry.play.points);
    object.set("guard", entry.play.guard);
    object.set("optional", entry.play.optional);
    object.set("gaps", listOf(entry.play.gaps));
    object.set("seconds", result.seconds);
    object.set("reason", result.reason);
    object.set("case", visible(result.inCase));
    object.set("log", listOf(result.lastLog));
    object.set("stack", listOf(result.stack));
    return object;
}

} // namespace

std::string jsonOf(const RunReport& report)
{
    Array labs;
    for (const LabName& lab : labsOf(report.entries))
    {
        const ResultSummary::Score score = report.summary.scoreOf(lab);
        Array tests;
        for (const CatalogEntry* entry : report.testsOf(lab))
            tests.add(objectOf(*entry, *report.summary.resultOf(*entry)));
        Object object(Poco::JSON_PRESERVE_KEY_ORDER);
        object.set("lab", lab.text());
        object.set("title", labFolder(lab).title);
        object.set("points", score.points);
        object.set("possible", score.possible);
        object.set("tests", tests);
        labs.add(object);
    }
    Object run(Poco::JSON_PRESERVE_KEY_ORDER);
    run.set("proxy", report.name);
    run.set("date", report.date);
    run.set("labs", labs);
    std::ostringstream stream;
    run.stringify(stream, 2);
    return stream.str() + "\n";
}

} // namespace Plays
