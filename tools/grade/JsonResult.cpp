// The grade as JSON.
#include "tools/grade/ResultFiles.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <sstream>

namespace Grade
{

namespace
{

using Poco::JSON::Array;
using Poco::JSON::Object;

const char* wordFor(Visibility visibility)
{
    switch (visibility)
    {
    case Visibility::shown:
        return "shown";
    case Visibility::afterDeadline:
        return "after-deadline";
    case Visibility::hidden:
        return "hidden";
    }
    return "";
}

Array listOf(const std::vector<std::string>& texts)
{
    Array list;
    for (const std::string& text : texts)
        list.add(text);
    return list;
}

Object objectOf(const Score& score)
{
    Object object;
    object.set("judged", score.judged);
    object.set("points", score.points);
    return object;
}

Object objectOf(const LabGrade& lab)
{
    Array tests;
    for (const TestRow& row : rowsOf(lab))
    {
        Object test;
        test.set("name", row.planned.name);
        test.set("outcome", row.result.outcome);
        test.set("verdict", row.result.verdict);
        test.set("points", row.points);
        test.set("most", row.planned.points);
        test.set("optional", row.planned.optional);
        test.set("visibility", wordFor(row.planned.visibility));
        test.set("reason", row.result.reason);
        tests.add(test);
    }
    Object object;
    object.set("lab", lab.lab.text());
    object.set("points", lab.points());
    object.set("most", lab.weight);
    object.set("own", objectOf(lab.own));
    object.set("withReference", objectOf(lab.withReference));
    object.set("blank", listOf(lab.blank));
    object.set("blame", lab.blame);
    object.set("tests", tests);
    return object;
}

} // namespace

std::string wordFor(Result::Verdict verdict)
{
    switch (verdict)
    {
    case Result::Verdict::scored:
        return "SCORED";
    case Result::Verdict::buildFailed:
        return "BUILD_FAILED";
    case Result::Verdict::buildLimit:
        return "BUILD_LIMIT";
    case Result::Verdict::refused:
        return "REFUSED";
    }
    return "";
}

std::string jsonOf(const Result& result)
{
    Object errors;
    for (const auto& [file, error] : result.errors)
        errors.set(file, error);
    Array labs;
    for (const LabGrade& lab : result.labs)
        labs.add(objectOf(lab));
    Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("submission", result.submission);
    object.set("fingerprint", result.fingerprint);
    object.set("verdict", wordFor(result.verdict));
    object.set("reason", result.reason);
    object.set("rung", result.rung);
    object.set("compilerRung", result.compilerRung);
    object.set("points", result.points());
    object.set("keptPercent", result.kept);
    object.set("most", result.most());
    object.set("changed", listOf(result.changed));
    object.set("remarks", listOf(result.remarks));
    object.set("compileErrors", errors);
    object.set("labs", labs);
    std::ostringstream text;
    object.stringify(text, 2);
    return inUtf8(text.str()) + "\n";
}

} // namespace Grade
