// Sequences in which something happens: few paths, few versions, lifetimes that are about as long
// as the waits, and here and there a value that no sender should send.

#include "tests/model/Generator.h"

namespace Model
{

namespace
{

using Support::Dice;

class Maker
{
public:
    Maker(Dice& dice, bool timePasses)
        : _dice(dice), _timePasses(timePasses), _aboutParts(dice.percent(15))
    {
    }

    Step step()
    {
        Step made;
        made.crash = _dice.percent(_timePasses ? 3 : 8);
        if (_timePasses && _dice.percent(40))
            made.wait =
                _dice.oneOf(std::vector<Seconds>{1, 5, 10, 11, 59, 60, 61, 120, 1500, 90000});
        made.request = request();
        if (_dice.percent(_aboutParts ? 8 : 15))
            ++_version;
        made.reply = reply(made.request.method);
        if ((made.request.method == "GET" || made.request.method == "HEAD") && _dice.percent(8))
            addWrite(made);
        return made;
    }

private:
    using Words = std::vector<std::string>;

    /// A number of seconds. With waits it is near the times that decide, on either side; without
    /// waits it is far from them.
    std::string seconds()
    {
        return _dice.oneOf(_timePasses ? Words{"0", "1", "5", "10", "10", "60", "60", "100"}
                                       : Words{"0", "60", "60", "600", "3000"});
    }

    std::string oddSeconds()
    {
        return _dice.percent(94) ? seconds()
                                 : _dice.oneOf(Words{"4294967296", "99999999999999999999", "x",
                                       "-1", "1.5", "", "60s"});
    }

    Message request()
    {
        Message made;
        made.method = _dice.percent(80) ? "GET"
                      : _dice.percent(50)
                          ? "HEAD"
                          : _dice.oneOf(Words{"POST", "PUT", "DELETE", "PATCH", "FROB", "OPTIONS"});
        made.path = _dice.percent(_aboutParts ? 95 : 80) ? "/a" : "/b";
        const auto add = [&](unsigned chance, const std::string& name, const Words& values)
        {
            if (_dice.percent(chance))
                made.fields.emplace_back(name, _dice.oneOf(values));
        };
        add(30, "Accept-Language", {"en", "de"});
        add(15, "Kind", {"1", "2"});
        add(4, "Authorization", {"Basic QTpC"});
        if (made.method != "GET" && made.method != "HEAD")
            return made;
        add(_aboutParts ? 8 : 30, "Cache-Control",
            {"no-cache", "max-age=0", "max-age=" + seconds(), "max-age=" + seconds(),
                "min-fresh=" + seconds(), "min-fresh=" + seconds(), "max-stale",
                "max-stale=" + seconds(), "max-stale=" + seconds(), "only-if-cached", "no-store",
                "stale-if-error=" + seconds(), "max-age=" + seconds() + ", max-stale",
                "MAX-AGE=" + seconds(), "something=5"});
        add(3, "Pragma", {"no-cache"});
        add(10, "If-None-Match",
            {tag(), tag(), "\"other\"", "*", "\"other\", " + tag(), "W/" + tag()});
        add(6, "If-Modified-Since", {changed(), "@0", "@@-90000", "yesterday"});
        if (made.method == "GET" && _dice.percent(_aboutParts ? 80 : 15))
        {
            add(100, "Range",
                {"bytes=0-4", "bytes=0-4", "bytes=3-8", "bytes=5-8", "bytes=5-", "bytes=9-",
                    "bytes=-4", "bytes=0-", "bytes=2-99", "Bytes=0-1", "bytes=99-", "bytes=-0",
                    "bytes=8-5", "lines=0-4"});
            add(30, "If-Range", {tag(), tag(), changed(), "W/" + tag(), "\"other\"", "@@-90000"});
        }
        return made;
    }

    /// While the origin holds back its response, another client changes the resource, and perhaps
    /// reads it at once.
    void addWrite(Step& step)
    {
        Step write;
        write.request.method = _dice.oneOf(Words{"POST", "PUT", "DELETE", "PATCH", "FROB"});
        write.request.path = _dice.percent(85) ? step.request.path : "/b";
        _version += _dice.percent(70) ? 1 : 0;
        write.reply = reply(write.request.method);
        const bool succeeds = write.request.path == step.request.path &&
                              write.reply.kind == Reply::Kind::whole && write.reply.status < 400;
        step.meanwhile.push_back(write);
        step.holdsOnlyEnd = _dice.percent(50);
        // If it does not succeed, this client may wait for the first one's response.
        if (!succeeds || _dice.percent(50))
            return;
        Step read;
        read.request.method = "GET";
        read.request.path = step.request.path;
        read.reply = reply("GET");
        step.meanwhile.push_back(read);
    }

    std::string tag() const { return "\"v" + std::to_string(_version) + "\""; }
    std::string changed() const { return "@@" + std::to_string(_version * 100 - 10000); }

    Reply reply(const std::string& method)
    {
        Reply made;
        made.version = _version;
        if (_dice.percent(8))
            made.kind = _dice.percent(60) ? Reply::Kind::silent : Reply::Kind::cut;
        if (_dice.percent(_aboutParts ? 4 : 25))
            made.status = _dice.oneOf(std::vector<int>{
                201, 203, 204, 299, 301, 302, 307, 404, 404, 410, 403, 500, 503, 503, 504, 501});
        made.confirms = _dice.percent(85);
        made.divides = _dice.percent(90);
        Fields& fields = made.fields;
        if (_dice.percent(94))
            fields.emplace_back("Date", _dice.percent(_timePasses ? 80 : 90) ? "@0"
                                        : _dice.percent(85)                  ? "@-" + seconds()
                                                                             : "no date");
        if (_dice.percent(_aboutParts ? 95 : 60))
            fields.emplace_back("ETag", (_dice.percent(20) ? "W/" : "") + tag());
        if (_dice.percent(50))
            fields.emplace_back("Last-Modified", _dice.percent(97) ? changed() : "never");
        if (_aboutParts && _dice.percent(80))
            fields.emplace_back("Cache-Control", "max-age=600");
        else
            addLifetime(fields);
        addRest(fields, method);
        return made;
    }

    void addLifetime(Fields& fields)
    {
        for (int line = 0; line < 2; ++line)
        {
            std::string value;
            for (std::size_t left = _dice.percent(line == 0 ? 85 : 15) ? 1 + _dice.below(3) : 0;
                 left > 0; --left)
                value += (value.empty() ? "" : ", ") + directive();
            if (!value.empty())
                fields.emplace_back("Cache-Control", value);
        }
        if (_dice.percent(15))
            fields.emplace_back(
                "Expires", _dice.percent(85) ? "@" + seconds() : _dice.oneOf(Words{"0", "@-5"}));
        if (_dice.percent(3))
            fields.emplace_back("CDN-Cache-Control",
                _dice.oneOf(Words{"max-age=" + seconds(), "no-store", "Max-Age=" + seconds(),
                    "max-age=60,", "private", "max-age=" + seconds() + ", must-revalidate"}));
        if (_dice.percent(_timePasses ? 12 : 35))
            fields.emplace_back("Age", oddSeconds());
    }

    std::string directive()
    {
        if (_dice.percent(55))
            return _dice.oneOf(Words{"max-age=", "max-age=", "Max-Age=", "s-maxage="}) +
                   oddSeconds();
        if (_timePasses && _dice.percent(20))
            return "stale-while-revalidate=" + seconds();
        return _dice.oneOf(Words{"no-cache", "no-store", "private", "public", "must-revalidate",
            "proxy-revalidate", "must-understand", "immutable", "no-cache=\"News\"",
            "private=\"News\"", "stale-if-error=" + seconds(), "stale-if-error=" + seconds(),
            "extension=\"max-age=5, no-store\"", "no-transform"});
    }

    void addRest(Fields& fields, const std::string& method)
    {
        if (_dice.percent(25))
            fields.emplace_back("Vary", _dice.oneOf(Words{"Accept-Language", "Accept-Language",
                                            "accept-language, Kind", "Kind", "*"}));
        if (method != "GET" && method != "HEAD" && _dice.percent(40))
            fields.emplace_back(_dice.oneOf(Words{"Location", "Content-Location"}),
                _dice.oneOf(Words{"/b", "http://www.example.com/b", "http://www.example.com/a",
                    "http://other.example/b"}));
    }

    Dice& _dice;
    bool _timePasses;
    bool _aboutParts; ///< most requests want a part of the same resource
    int _version = 1;
};

} // namespace

Sequence makeSequence(Dice& dice, bool timePasses)
{
    Maker maker(dice, timePasses);
    Sequence made(2 + dice.below(7));
    for (Step& step : made)
        step = maker.step();
    return made;
}

} // namespace Model
