// Reads a play, line by line. The head comes first (lines that begin with a small word), then the
// scene: wire lines (`A>B  text`) and directives. Consecutive wire lines with the same letters are
// one message. Whatever can be known to be wrong without playing is said here, with file and line,
// because a play that is silently misread is worse than one that is refused.
#include "tests/support/PlayParser.h"

#include "tests/support/SceneLine.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace Plays
{

namespace
{

std::vector<std::string> words(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

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
        if (text.ends_with('\r')) // the file was written on another system
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
        require(_play.guard || _play.points > 0, "the play has neither `points` nor `guard`");
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

    /// Checks the escapes and braces of a text, and notes which C's it speaks of.
    std::string checked(std::string text)
    {
        for (const std::string& placeholder : placeholders(text))
        {
            if (const std::optional<Party> party =
                    partyNamed(std::string_view(placeholder).substr(0, placeholder.find('.'))))
                seen(*party);
        }
        return text;
    }
    void seen(Party party)
    {
        if (party.letter == 'C')
            _play.origins = std::max(_play.origins, party.number);
    }

    // --- the head -------------------------------------------------------------------------------

    void headLine(const std::string& text)
    {
        const std::size_t end = text.find_first_of(" \t");
        const std::string word = text.substr(0, end);
        const std::string rest =
            end == std::string::npos ? "" : text.substr(text.find_first_not_of(" \t", end));
        const bool known = std::ranges::find(HEAD_WORDS, word) != std::end(HEAD_WORDS);
        if (!known && word.find('>') != std::string::npos)
            fail("`" + word +
                 "` is none of the ways: A speaks to B (A>B), B to C (B>C), "
                 "C to B (C>B), B to A (B>A)");
        if (!known)
            fail("unknown word `" + word + "`");
        if (!_play.scene.empty() || _open)
            fail("`" + word + "` belongs to the head, before the first line of the scene");
        if (rest.empty() && word != "guard")
            fail("`" + word + "` wants something behind it");
        headWord(word, rest);
    }

    void headWord(const std::string& word, const std::string& rest)
    {
        if (word == "title" && _play.title.empty())
            _play.title = rest;
        else if (word == "title")
            fail("a play has one title");
        else if (word == "spec")
            _play.specs.push_back(rest);
        else if (word == "read")
            _play.read = rest;
        else if (word == "points" || word == "guard")
            points(word == "guard" ? word : rest);
        else if (word == "needs")
            _play.needs.push_back(rest);
        else if (word == "options")
            std::ranges::copy(words(checked(rest)), std::back_inserter(_play.options));
        else if (word == "name")
            originName(words(rest));
        else if (word == "down")
            _play.down.push_back(origin(rest));
        else
            prepared(word, rest);
    }

    void points(const std::string& text)
    {
        if (_play.guard || _play.points != 0)
            fail("a play has one line of `points` or `guard`");
        _play.guard = text == "guard";
        const std::size_t value = number(text).value_or(0);
        if (!_play.guard && (value == 0 || value > 100))
            fail("`points` wants a number from 1 to 100; a play without points is a `guard`");
        _play.points = static_cast<int>(value);
    }

    Party origin(const std::string& text)
    {
        const std::optional<Party> party = partyNamed(text);
        if (!party || party->letter != 'C')
            fail("`" + text + "` is no origin; origins are C, C2, C3");
        seen(*party);
        return *party;
    }

    void originName(const std::vector<std::string>& parts)
    {
        if (parts.size() > 2)
            fail("`name` wants a host, perhaps with a port, and perhaps which C: "
                 "name www.example.com:8080 C2");
        const std::size_t colon = parts[0].find(':');
        const std::string port = colon == std::string::npos ? "80" : parts[0].substr(colon + 1);
        if (!number(port) || colon == 0)
            fail("`" + parts[0] + "` is no host, nor host:port");
        _play.names.push_back(
            {parts[0].substr(0, colon), port, origin(parts.size() == 2 ? parts[1] : "C")});
    }

    void prepared(const std::string& word, const std::string& rest)
    {
        const std::size_t end = rest.find_first_of(" \t");
        if (end == std::string::npos)
            fail("`" + word + "` wants a name and a content; for an empty one write {nothing}");
        Prepared made{
            checked(rest.substr(0, end)), checked(rest.substr(rest.find_first_not_of(" \t", end)))};
        auto& list = word == "file" ? _play.files : word == "link" ? _play.links : _play.outside;
        list.push_back(std::move(made));
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
        const Line line{_line, broken ? wire.text : checked(wire.text)};
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
            add(std::get<Expected>(_block.what), false);
    }

    void openBlock(const WireLine& wire)
    {
        seen(wire.from);
        seen(wire.to);
        _open = true;
        _mark = wire;
        _inBody = false;
        if (wire.from.letter == 'B')
            _block = {_line, Expected{wire.to, wire.optional, {}, {}}};
        else
            _block = {_line, Sent{wire.from, wire.raw, wire.optional, {}, {}}};
    }

    /// Ends the message that is being read, and judges it as a whole.
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
        const int at = _block.line;
        if (sent.from.letter == 'A')
            _aSpoke = true;
        else if (!_bAsked)
            fail("C answers, but there is no line in which B has asked it (B>C)", at);
        if (sent.raw)
            return;
        const std::string start = sent.head.empty() ? "" : sent.head.front().text;
        const bool request = sent.from.letter == 'A';
        if (request ? start.find(" HTTP/") == std::string::npos : !start.starts_with("HTTP/"))
            fail(std::string("this message has no start line, as in `") +
                     (request ? "GET /name HTTP/1.1" : "HTTP/1.1 200 OK") +
                     "`; bytes that are no message are sent with a colon: " + _mark.written + ":",
                at);
        if (!_inBody)
            fail("the head of this message has no end; an empty line `" + _mark.written +
                     "` ends it (a piece of a message is sent with a colon)",
                at);
    }

    void judge(const Expected& expected)
    {
        const int at = _block.line;
        _expects = true;
        if (!_aSpoke)
            fail("B is expected to speak, but nobody has said anything to it yet", at);
        if (expected.to.letter == 'C')
            _bAsked = true;
        if (expected.head.empty())
            fail("this message has no start line", at);
        const std::string& start = expected.head.front().text;
        if (expected.to.letter == 'C' && words(start).size() < 2)
            fail("a request begins with its method and target, as in `GET /page HTTP/1.1`", at);
        if (expected.to.letter == 'A' && statusesOf(start).empty())
            fail("a response begins with a status, as in `HTTP/1.1 200`, `HTTP/1.1 400|404|close`, "
                 "`HTTP/1.1 4xx`",
                at);
        for (std::size_t i = 1; i < expected.head.size(); ++i)
        {
            const std::string& field = expected.head[i].text;
            if (!field.starts_with("!") && field.find(':') == std::string::npos)
                fail("a field line is `Name: value`, `Name: *`, `!Name` or `!Name: value`",
                    expected.head[i].number);
        }
    }

    void directiveCame(const std::string& text)
    {
        closeBlock();
        if (text == "then")
            return;
        const Directive directive = parseDirective(text);
        checked(directive.text);
        seen(directive.who);
        _aSpoke = _aSpoke || directive.verb == Verb::Connects;
        _expects = _expects || directive.verb == Verb::ClosesA || directive.verb == Verb::Rests ||
                   directive.verb == Verb::IsStopped || directive.verb == Verb::KeepsNoDescriptor;
        _play.scene.push_back({_line, directive});
    }

    static constexpr std::string_view HEAD_WORDS[] = {"title", "spec", "read", "points", "guard",
        "needs", "file", "link", "outside", "options", "name", "down"};

    Play _play;
    int _line = 0;
    bool _open = false;   // a message is being read
    bool _inBody = false; // its head has ended
    WireLine _mark;       // whose it is
    Step _block;
    bool _aSpoke = false;
    bool _bAsked = false;
    bool _expects = false;
};

} // namespace

Play parsePlay(std::istream& text, const std::string& file, const std::string& name)
{
    Parser parser(file, name);
    for (std::string line; std::getline(text, line);)
        parser.read(line);
    return parser.finish();
}

Play readPlay(const std::string& file, const std::string& name)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw PlayFault(file, 0, "the play cannot be read");
    return parsePlay(stream, file, name);
}

} // namespace Plays
