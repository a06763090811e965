// The order follows a student's questions: what happened, what is wrong with it, what did my proxy
// log meanwhile, where can I read about it, how do I try again?
#include "tests/support/FailureText.h"

#include "tests/support/LabFolder.h"
#include "tests/support/Ladder.h"
#include "tests/support/Text.h"

namespace Plays
{

namespace
{

constexpr std::string_view indent = "  ";

std::string reading(const Play& play)
{
    std::string text;
    const LabFolder lab = labFolder(play.lab);
    if (!lab.readme.empty())
        text +=
            "read:   " + lab.readme + (play.read.empty() ? "" : ", \"" + play.read + "\"") + "\n";
    for (const std::string& spec : play.specs)
    {
        const std::string address = addressOf(spec);
        text += "        " + spec + (address.empty() ? "" : "  " + address) + "\n";
    }
    return text;
}

} // namespace

std::string failureText(const CatalogEntry& entry, const Result& result, const std::string& again)
{
    const Play& play = entry.play;
    std::string text = result.transcript.events.empty() ? "" : ladder(result.transcript) + "\n";
    text += std::string(indent) + result.reason + "\n";
    if (result.transcript.failure)
    {
        for (const std::string& line : comparison(result.transcript.failure->difference))
            text += std::string(indent) + indent.data() + line + "\n";
    }
    for (const std::string& line : result.details)
        text += std::string(indent) + indent.data() + line + "\n";
    text += "\n";
    const std::string said = entry.table ? "printed: " : "B said: ";
    for (std::size_t i = 0; i < result.lastLog.size(); ++i)
        text += std::string(indent) + (i == 0 ? said : std::string(said.size(), ' ')) +
                visible(result.lastLog[i]).substr(0, 88) + "\n";
    for (const std::string& gap : result.passedOver)
        text += std::string(indent) + "blank:  " + gap + " (B goes on without it)\n";
    const std::string where = reading(play);
    for (std::size_t at = 0; at < where.size(); at = where.find('\n', at) + 1)
        text += std::string(indent) + where.substr(at, where.find('\n', at) - at) + "\n";
    const int line = result.transcript.failure ? result.transcript.failure->line : result.line;
    text += std::string(indent) + (entry.table ? "table:  " : "play:   ") + play.file;
    if (line > 0)
        text += ":" + std::to_string(line);
    return text + "\n" + indent.data() + "again:  make check TEST=" + play.name + again + "\n";
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
