// Gradescope writes times as 2018-07-31T23:00:00.000000-07:00.
#include "tools/grade/DueDate.h"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>
#include <algorithm>
#include <regex>
#include <stdexcept>

namespace Grade
{

namespace
{

Poco::Timestamp timeIn(const std::string& text)
{
    static const std::regex form(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}([.][0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})");
    if (!std::regex_match(text, form)) // the parser would take any text
        throw Poco::SyntaxException("Not a time", text);
    int zone = 0; // seconds
    Poco::DateTime time =
        Poco::DateTimeParser::parse(Poco::DateTimeFormat::ISO8601_FRAC_FORMAT, text, zone);
    time.makeUTC(zone);
    return time.timestamp();
}

} // namespace

int minutesLate(const std::string& metadata)
{
    try
    {
        const auto object = Poco::JSON::Parser().parse(metadata).extract<Poco::JSON::Object::Ptr>();
        const auto assignment = object->getObject("assignment");
        if (!assignment || assignment->isNull("due_date"))
            return 0;
        const Poco::Timestamp due = timeIn(assignment->getValue<std::string>("due_date"));
        const Poco::Timestamp came = timeIn(object->getValue<std::string>("created_at"));
        const Poco::Timestamp::TimeDiff minute = 60 * Poco::Timestamp::resolution();
        return static_cast<int>(
            std::max<Poco::Timestamp::TimeDiff>(0, came - due + minute - 1) / minute);
    }
    catch (const Poco::Exception& exception)
    {
        throw std::runtime_error(
            "The times in submission_metadata.json cannot be read: " + exception.displayText());
    }
}

} // namespace Grade
