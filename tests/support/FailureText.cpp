// The order follows a student's questions: what happened, what is wrong with it, what did my proxy
// log meanwhile, where can I read about it, how do I try again?
#include "tests/support/FailureText.h"

#include "tests/support/Columns.h"
#include "tests/support/Excerpt.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Handout.h"
#include "tests/support/Language.h"
#include "tests/support/SuspectedGaps.h"
#include "tests/support/Text.h"
#include "tests/support/WrongRows.h"

namespace Plays
{

namespace
{

constexpr std::size_t labelWidth = 8;
constexpr std::size_t notWrapped = std::string::npos; ///< A wrapped path could not be opened.

using Lines = std::vector<std::string>;

/// The lines, indented and wrapped, with the label before the first of them.
std::string labelled(std::string_view label, const Lines& lines, std::size_t width)
{
    std::string text;
    std::string before(label);
    for (const std::string& line : lines)
    {
        for (const std::string& part : wrapped(line, width - labelWidth - 2))
        {
            text += "  " + padded(before, labelWidth) + part + "\n";
            before.clear();
        }
    }
    return text;
}

/// What was expected and what came, or which rows of a table are wrong.
std::string details(const Result& result, std::size_t width)
{
    std::string text;
    for (const std::string& line : wrapped(translated(result.reason), width - 2))
        text += "  " + line + "\n";
    const Lines lines = result.transcript.failure
                            ? comparison(result.transcript.failure->difference, width - 4)
                            : linesOf(result.wrongRows);
    for (const std::string& line : lines)
        text += "    " + line + "\n";
    return text;
}

Lines inLanguage(const Lines& stack)
{
    Lines lines;
    for (const std::string& line : stack)
        lines.push_back(translated(line));
    return lines;
}

Lines printable(const Lines& log)
{
    Lines lines;
    for (const std::string& line : log)
        lines.push_back(visible(line));
    return lines;
}

/// The gaps to look into, if the proxy has them.
Lines gapsOf(
    const Play& play, const Result& result, const std::map<std::string, std::string>& gapPlaces)
{
    Lines lines;
    for (const std::string& gap : suspectedGaps(play, result, gapPlaces))
    {
        if (const auto place = gapPlaces.find(gapNumber(gap)); place != gapPlaces.end())
            lines.push_back(gap + ", " + place->second);
    }
    return lines;
}

Lines reading(const Play& play)
{
    Lines lines;
    const Handout handout = handoutOf(play.labName(), play.read);
    if (!handout.file.empty())
        lines.push_back(
            play.read.empty() ? handout.file : said("%1, \"%2\"", {handout.file, handout.section}));
    for (const std::string& spec : play.specs)
    {
        const std::string address = addressOf(spec);
        lines.push_back(spec + (address.empty() ? "" : "  " + address));
    }
    return lines;
}

} // namespace

std::string failureText(const CatalogEntry& entry, const Result& result, const FailureStyle& style)
{
    const Play& play = entry.play;
    Lines blank;
    for (const std::string& gap : result.passedOver)
        blank.push_back(said("%1 (B goes on without it)", {gap}));
    const int line = result.transcript.failure ? result.transcript.failure->line : result.line;
    const std::string place = play.file + (line > 0 ? ":" + std::to_string(line) : "");
    const auto part = [&](const std::string& label, const Lines& lines)
    {
        return labelled(label, lines, style.ladder.width);
    };
    // To be pasted, so not wrapped.
    const std::string again = "make check TEST=" + play.name + style.again;
    const Lines log = result.logFile.empty() ? Lines() : Lines{result.logFile};
    return (result.transcript.events.empty() ? ""
                                             : ladder(result.transcript, style.ladder) + "\n") +
           details(result, style.ladder.width) + "\n" +
           part(entry.table ? "stderr:" : said("B said:"), printable(result.lastLog)) +
           labelled(said("log:"), log, notWrapped) +
           part(said("stack:"), inLanguage(result.stack)) + part(said("blank:"), blank) +
           labelled(said("gap:"), gapsOf(play, result, style.gapPlaces), notWrapped) +
           part(said("read:"), reading(play)) +
           part(entry.table ? said("table:") : said("play:"), {place}) +
           labelled(said("again:"), {again}, notWrapped);
}

std::string addressOf(const std::string& spec)
{
    if (!spec.starts_with("RFC "))
        return "";
    const std::string document = spec.substr(4, spec.find(' ', 4) - 4);
    if (!number(document))
        return "";
    static constexpr std::string_view word = " section ";
    const std::size_t at = spec.find(word);
    const std::string section =
        at == std::string::npos
            ? ""
            : "#section-" + spec.substr(at + word.size(),
                                spec.find(' ', at + word.size()) - at - word.size());
    return "https://www.rfc-editor.org/rfc/rfc" + document + ".html" + section;
}

} // namespace Plays
