// Which gaps took longest, as the students' own machines have noted it.
#include "tools/grade/GapTimes.h"

#include "tests/report/LadderSvg.h"
#include "tests/support/TableCatalog.h"
#include "tests/support/Text.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <algorithm>
#include <optional>
#include <regex>
#include <sstream>

namespace Grade
{

namespace
{

using std::chrono::seconds;

constexpr int mostFailures = 1'000'000;

std::optional<seconds> timeOf(const std::string& text)
{
    // Poco would find a time in many other texts, too.
    static const std::regex form(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)");
    Poco::DateTime time;
    int zone = 0;
    if (!std::regex_match(text, form) ||
        !Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::ISO8601_FORMAT, text, time, zone))
        return std::nullopt;
    return seconds(time.timestamp().epochTime());
}

/// What one student's file says about one gap.
struct Attempt
{
    seconds begun{seconds::max()};
    seconds finished{0};
    int failures = 0;
    bool unfinished = false;
};

std::map<std::string, Attempt> attemptsIn(
    const std::string& file, const std::map<std::string, std::string>& gaps)
{
    std::map<std::string, Attempt> attempts;
    std::istringstream lines(file);
    for (std::string line; std::getline(lines, line);)
    {
        const std::vector<std::string> fields = Plays::tabbed(line);
        const auto gap = fields.size() == 4 ? gaps.find(fields[0]) : gaps.end();
        if (gap == gaps.end())
            continue;
        const auto tried = timeOf(fields[1]);
        const auto passed = timeOf(fields[2]);
        const auto failures = Plays::number(fields[3]);
        if (!tried || (passed && *passed < *tried) || !failures || *failures > mostFailures)
            continue;
        Attempt& attempt = attempts[gap->second];
        attempt.begun = std::min(attempt.begun, *tried);
        attempt.finished = std::max(attempt.finished, passed.value_or(seconds(0)));
        attempt.failures = std::max(attempt.failures, static_cast<int>(*failures));
        attempt.unfinished = attempt.unfinished || !passed;
    }
    return attempts;
}

/// Of sorted values, of which there is one at least.
template <class Value>
Value median(const std::vector<Value>& sorted)
{
    return sorted[sorted.size() / 2];
}

std::string inWords(seconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    if (minutes < 120)
        return std::to_string(minutes) + " min";
    return minutes < 48 * 60 ? std::to_string(minutes / 60) + " h"
                             : std::to_string(minutes / 60 / 24) + " days";
}

} // namespace

std::vector<GapTime> gapTimesOf(
    const ClassResults& results, const std::map<std::string, std::string>& gaps)
{
    std::map<std::string, GapTime> byGap;
    for (const auto& [student, work] : results)
    {
        const auto file = work.papers.find("times.tsv");
        if (file == work.papers.end())
            continue;
        for (const auto& [gap, attempt] : attemptsIn(file->second, gaps))
        {
            GapTime& time = byGap[gap];
            time.gap = gap;
            time.unfinished += attempt.unfinished ? 1U : 0U;
            if (attempt.unfinished)
                continue;
            time.took.push_back(attempt.finished - attempt.begun);
            time.failures.push_back(attempt.failures);
        }
    }
    std::vector<GapTime> times;
    for (auto& [gap, time] : byGap)
    {
        std::ranges::sort(time.took);
        std::ranges::sort(time.failures);
        if (!time.took.empty())
            times.push_back(std::move(time));
    }
    std::ranges::stable_sort(times, std::ranges::greater(),
        [](const GapTime& time) { return std::pair(median(time.took), median(time.failures)); });
    return times;
}

std::map<std::string, std::string> gapsOfTests()
{
    std::map<std::string, std::string> gaps;
    for (const auto& entry :
        Plays::withTables(Plays::readPlayCatalog("tests/plays"), "tests/tables"))
    {
        if (!entry.play.guard &&
            !entry.play.gaps.empty()) // a guard passes before the gap is filled in
            gaps[entry.play.name] = entry.play.gaps.front();
    }
    return gaps;
}

std::string gapTimesTable(const ClassResults& results, const std::vector<GapTime>& times)
{
    const auto with = std::ranges::count_if(
        results, [](const auto& student) { return student.second.papers.contains("times.tsv"); });
    if (with == 0)
        return "";
    std::ostringstream out;
    out << "<h2>Gaps that took longest</h2>\n<p>This is from the file times.tsv, which "
        << "<code>make check</code> writes on the student's machine and <code>make submit</code> "
        << "packs; " << with << " of " << results.size() << " students have one. The time runs "
        << "from the first run of a test about the gap to the run in which the last one of them "
        << "first passed. It contains nights and other courses, and not the work before the first "
        << "run.</p>\n<div class=\"wide\"><table><tr><th>Gap<th>Median<th>Longest"
        << "<th>Failed runs (median)<th>Finished<th>Not yet</tr>\n";
    for (const GapTime& time : times)
        out << "<tr><th scope=\"row\">" << Plays::escapedMarkup(time.gap) << "<td>"
            << inWords(median(time.took)) << "<td>" << inWords(time.took.back()) << "<td>"
            << median(time.failures) << "<td>" << time.took.size() << "<td>" << time.unfinished
            << "</tr>\n";
    out << "</table></div>\n";
    return out.str();
}

} // namespace Grade
