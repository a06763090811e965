// The whole first lab is needed to serve one file, so the play about it names all of its gaps. Which of them
// is wrong, the stack of a crash says for certain. Otherwise the kind of failure says which of them it cannot
// be: a status 400 comes before a file is looked for, and a wrong head after a file has been found.
#include "tests/support/SuspectedGaps.h"

#include "tests/support/GapPlaces.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <string_view>

namespace Plays
{

namespace
{

using Numbers = std::vector<std::string>;

const Numbers accepting = {"1.1"};
const Numbers rejecting = {"1.2", "1.3"};
const Numbers finding = {"1.3", "1.4", "1.7"};
const Numbers throwing = {
    "1.2", "1.3", "1.4", "1.7"}; // what 1.5 and 1.6 throw ends the error response, too
const Numbers notAnswering = {"1.2", "1.6", "1.7"};
const Numbers formatting = {"1.5"};
const Numbers answering = {"1.5", "1.6", "1.7"};

/// The gap whose markers enclose a place of a stack, `find, starter/client/LocalFile.cpp:30`; empty if there
/// is none. The program may have been compiled from a copy of the tree, so the end of a path counts.
std::string gapAround(const std::string& frame, const std::map<std::string, std::string>& gapPlaces)
{
    namespace fs = std::filesystem;
    const auto endOf = [](const fs::path& path)
    {
        return path.parent_path().filename() / path.filename();
    };
    const std::size_t comma = frame.rfind(", ");
    const std::size_t colon = frame.rfind(':');
    if (comma == std::string::npos || colon == std::string::npos || colon < comma)
        return "";
    const fs::path file = frame.substr(comma + 2, colon - comma - 2);
    const int line = std::atoi(frame.c_str() + colon + 1);
    for (const auto& [number, place] : gapPlaces)
    {
        const std::string path = place.substr(0, place.rfind(':'));
        if (endOf(path) == endOf(file))
            return gapAtLine(path, line);
    }
    return "";
}

/// The innermost gap of a stack.
std::string gapOfStack(
    const std::vector<std::string>& stack, const std::map<std::string, std::string>& gapPlaces)
{
    for (const std::string& frame : stack)
    {
        if (const std::string gap = gapAround(frame, gapPlaces); !gap.empty())
            return gap;
    }
    return "";
}

bool hasSpoken(const Transcript& transcript)
{
    return std::ranges::any_of(transcript.events, [](const Event& event)
        { return event.kind == Event::Kind::Sent && event.from == B && !event.head.empty(); });
}

const Numbers& pointedToByStatus(const std::string& status)
{
    if (status == "403" || status == "404" || status == "501")
        return finding; // 501: also if B looks for an origin, as there is no such file
    if (status.starts_with('4') || status == "505")
        return rejecting;
    return status.starts_with('5') ? throwing : answering;
}

/// The numbers of the gaps of lab 1 that a failure points to; empty if it may be any.
const Numbers& pointedToBy(const Transcript& transcript)
{
    static const Numbers unknown;
    const Difference& difference = transcript.failure->difference;
    const bool isHead = difference.place == Difference::Place::Head;
    if (transcript.events.empty() || difference.sentence == "B refused the connection.")
        return accepting;
    if (!hasSpoken(transcript))
        return transcript.failure->waited || isHead ? notAnswering : unknown;
    // A first line that is wrong may be that of the file.
    if (isHead && difference.sentence.find("not valid HTTP") != std::string::npos)
        return difference.line > 0 ? formatting : answering;
    static constexpr std::string_view start = "HTTP/1.1 ";
    if (isHead && difference.line == 0 && difference.came.starts_with("HTTP/"))
        return pointedToByStatus(difference.came.substr(start.size(), 3));
    return answering;
}

} // namespace

std::vector<std::string> suspectedGaps(
    const Play& play, const Result& result, const std::map<std::string, std::string>& gapPlaces)
{
    const std::string inStack = gapOfStack(result.stack, gapPlaces);
    const bool waited = result.transcript.failure && result.transcript.failure->waited;
    // A process that waits may do so rightly.
    if (!inStack.empty() && (!waited || includesGap(play.gaps, gapNumber(inStack))))
        return {inStack};
    if (!result.transcript.failure)
        return play.gaps;
    const Numbers& numbers = pointedToBy(result.transcript);
    std::vector<std::string> gaps;
    std::ranges::copy_if(play.gaps, std::back_inserter(gaps),
        [&numbers](const std::string& gap)
        { return std::ranges::find(numbers, gapNumber(gap)) != numbers.end(); });
    return gaps.empty() ? play.gaps : gaps;
}

} // namespace Plays
