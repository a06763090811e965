// What differs from run to run is replaced before anything is drawn, since the length of a line decides where it wraps.
#include "tests/report/PlayDrawing.h"

#include "tests/report/LadderSvg.h"
#include "tests/support/LadderInWords.h"

#include <regex>

namespace Plays
{

namespace
{

std::string withoutChance(std::string text, const Transcript& transcript)
{
    for (const auto& [address, owner] : transcript.addresses)
        text = std::regex_replace(text, std::regex(address), owner);
    static const std::regex date("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    static const std::regex pseudonym("proxy-[0-9A-F]{8}");
    return std::regex_replace(std::regex_replace(text, date, "(a date)"), pseudonym, "proxy");
}

Transcript withoutChance(Transcript transcript)
{
    for (Event& event : transcript.events)
    {
        for (std::string& line : event.head)
            line = withoutChance(line, transcript);
        event.body = withoutChance(event.body, transcript);
        event.note = withoutChance(event.note, transcript);
    }
    return transcript;
}

} // namespace

std::string playDrawing(const Play& play, const Result& result)
{
    const Transcript transcript = withoutChance(result.transcript);
    const Caption caption{play.title, ladderInWords(transcript)};
    return ladderSvg(transcript, &caption);
}

} // namespace Plays
