// Reads a play line by line. The head comes first (lines that begin with a lower-case word), then
// the scene: wire lines (`A>B  text`) and directives. Consecutive wire lines between the same
// parties are one message. All mistakes that can be found without playing are reported here, with
// file and line: a play that is silently misread is worse than one that is rejected.
#include "tests/support/PlayParser.h"

#include "tests/support/DirectiveLine.h"
#include "tests/support/MessageRules.h"
#include "tests/support/PlayCases.h"
#include "tests/support/PlayHead.h"
#include "tests/support/SceneLine.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace Plays
{

namespace
{

class Parser
{
public:
    Parser(const std::string& file, const std::string& name)
    {
        _play.file = file;
        _play.name = name;
        if (name.starts_with("lab"))
            _play.lab = static_cast<int>(number(name.substr(3, name.find('/') - 3)).value_or(0));
    }

    void read(std::string text)
    {
        ++_line;
        if (text.ends_with('\r')) // the file has line ends of another system
            text.pop_back();
        if (text.find_first_not_of(" \t") == std::string::npos || text[0] == '#')
            return;
        try
        {
            if (const std::optional<WireLine> wire = wireLine(text))
                wireLineCame(*wire);
            else if (isDirective(text))
                directiveCame(text);
            else
                headLine(text);
        }
        catch (const TextFault& fault)
        {
            fail(fault.what());
        }
    }

    Play finish()
    {
        closeBlock();
        require(!_play.title.empty(), "the play has no `title`");
        require(!_play.specs.empty(), "the play has no `spec`, as in: spec RFC 9112 section 4");
        require(_play.guard || _play.optional || _play.points > 0,
            "the play has neither `points` nor `guard`");
        require(!_play.optional || !_play.gaps.empty(),
            "an optional play needs a `gap`, which a lab can do without");
        require(!_play.scene.empty(), "nothing happens in this play");
        require(_expects, "the play expects nothing of B, so it tests nothing");
        return std::move(_play);
    }

private:
    [[noreturn]] void fail(const std::string& sentence, int line = 0) const
    {
        throw PlayFault(_play.file, line == 0 ? _line : line, sentence);
    }
    void require(bool holds, const std::string& sentence) const
    {
        if (!holds)
            fail(sentence, std::max(_line, 1));
    }

    // --- the head -------------------------------------------------------------------------------

    void headLine(const std::string& text)
    {
        const std::size_t end = text.find_first_of(" \t");
        const std::string word = text.substr(0, end);
        const std::string rest =
            end == std::string::npos ? "" : text.substr(text.find_first_not_of(" \t", end));
        const bool known = isHeadWord(word);
        if (!known && word.find('>') != std::string::npos)
            fail("`" + word + "` is not a direction; there are A>B, B>C, C>B and B>A");
        if (!known)
            fail("unknown word `" + word + "`");
        if (!_play.scene.empty() || _open)
            fail("`" + word + "` belongs to the head, before the first line of the scene");
        takeHeadWord(word, rest, _play);
    }

    // --- the scene ------------------------------------------------------------------------------

    void wireLineCame(const WireLine& wire)
    {
        if (!_open || wire.from != _mark.from || wire.to != _mark.to || wire.raw != _mark.raw ||
            wire.optional != _mark.optional)
        {
            closeBlock();
            openBlock(wire);
        }
        const bool broken = wire.from.letter == 'B' && _inBody && wire.text == "{broken}";
        const Line line{_line, broken ? wire.text : checkedText(wire.text, _play)};
        const auto add = [&](auto& message, bool raw)
        {
            if (raw || _inBody)
                message.body.push_back(line);
            else if (line.text.empty())
                _inBody = true;
            else
                message.head.push_back(line);
        };
        if (auto* sent = std::get_if<Sent>(&_block.what))
            add(*sent, sent->raw);
        else
            add(std::get<Expected>(_block.what), wire.raw);
    }

    void openBlock(const WireLine& wire)
    {
        countOrigin(wire.from, _play);
        countOrigin(wire.to, _play);
        _open = true;
        _mark = wire;
        _inBody = false;
        if (wire.from.letter == 'B')
            _block = {_line, Expected{wire.to, wire.raw, wire.optional, {}, {}}};
        else
            _block = {_line, Sent{wire.from, wire.raw, wire.optional, {}, {}}};
    }

    /// Ends the message that is being read, and checks it.
    void closeBlock()
    {
        if (!_open)
            return;
        _open = false;
        if (const auto* sent = std::get_if<Sent>(&_block.what))
            judge(*sent);
        else
            judge(std::get<Expected>(_block.what));
        _play.scene.push_back(std::move(_block));
    }

    void judge(const Sent& sent)
    {
        if (sent.from.letter == 'A')
            _aSpoke = true;
        else if (!_asked.contains(sent.from))
            fail("C sends a response, but no line before has a request to it (B>C)", _block.line);
        if (sent.from.letter == 'A' && !sent.head.empty() &&
            sent.head.front().text.starts_with("CONNECT "))
            _tunnels.insert(sent.from);
        if (const auto mistake = mistakeIn(sent, _block.line, _mark.written, _inBody))
            fail(mistake->sentence, mistake->line);
    }

    void judge(const Expected& expected)
    {
        _expects = true;
        if (!_aSpoke)
            fail("B is expected to send something, but has received nothing yet", _block.line);
        const bool goesOn = _asked.contains(expected.to);
        if (expected.to.letter == 'C')
            _asked.insert(expected.to);
        if (const auto mistake = mistakeIn(expected, _block.line, goesOn))
            fail(mistake->sentence, mistake->line);
        const bool raw = isRaw(expected.to);
        if (expected.raw && expected.to.letter == 'A' && !_tunnels.contains(expected.to))
            fail("`B>A:` is for the bytes in a tunnel, and this A has not opened one (CONNECT)",
                _block.line);
        if (expected.raw && expected.to.letter == 'C' && !raw)
            fail("`B>C:` is for an origin that does not speak HTTP; say so in the head: raw " +
                     expected.to.name(),
                _block.line);
        if (!expected.raw && raw)
            fail("this origin does not speak HTTP (`raw`), so its bytes are expected with a colon: "
                 "`B>C:`",
                _block.line);
    }

    void directiveCame(const std::string& text)
    {
        closeBlock();
        if (text == "then")
            return;
        const Directive directive = parseDirective(text);
        checkedText(directive.text, _play);
        countOrigin(directive.who, _play);
        _aSpoke = _aSpoke || isBegunByA(directive);
        _expects = _expects || looksAtB(directive.verb);
        if (directive.verb == Verb::ConnectsTo && !isRaw(directive.who))
            fail("`B connects to C` is for an origin that does not speak HTTP; say so in the head: "
                 "raw " +
                 directive.who.name());
        if (directive.verb == Verb::ConnectsTo)
            _asked.insert(directive.who);
        _play.scene.push_back({_line, directive});
    }

    [[nodiscard]] bool isRaw(Party origin) const
    {
        return std::ranges::find(_play.raw, origin) != _play.raw.end();
    }

    Play _play;
    int _line = 0;
    bool _open = false;   // a message is being read
    bool _inBody = false; // its head has ended
    WireLine _mark;       // its parties and marks
    Step _block;
    bool _aSpoke = false;
    std::set<Party> _asked;   // origins that B has contacted
    std::set<Party> _tunnels; // clients that have opened a tunnel
    bool _expects = false;
};

Play parseLines(
    const std::vector<std::string>& lines, const std::string& file, const std::string& name)
{
    Parser parser(file, name);
    for (const std::string& line : lines)
        parser.read(line);
    return parser.finish();
}

} // namespace

Play parsePlay(std::istream& text, const std::string& file, const std::string& name)
{
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    const std::optional<PlayCases> cases = takeCases(lines, file);
    if (!cases)
        return parseLines(lines, file, name);
    std::vector<Play> plays;
    for (const std::string& value : cases->values)
    {
        plays.push_back(parseLines(withValue(lines, cases->name, value), file, name));
        plays.back().inCase = cases->name + " = " + value;
    }
    Play first = std::move(plays.front());
    first.furtherCases.assign(
        std::make_move_iterator(plays.begin() + 1), std::make_move_iterator(plays.end()));
    return first;
}

Play readPlay(const std::string& file, const std::string& name)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw PlayFault(file, 0, "the play cannot be read");
    return parsePlay(stream, file, name);
}

} // namespace Plays
