// The options of the program, and its entrants.

#include "tools/bench/Settings.h"

#include "tools/options/Options.h"

namespace Bench
{

const char* const help =
    "Usage: bench [OPTION]... [-- COMMAND...]\n"
    "\n"
    "Compares proxies on this machine: each with the same requests, one after the other.\n"
    "COMMAND starts one more proxy, as for `make check PROXY=...`. The last table is about\n"
    "it, or about the last --proxy.\n"
    "\n"
    "  --proxy NAME=PROGRAM  a proxy with the options of the kit's; may be repeated\n"
    "  --with WORD           an option of the last --proxy; may be repeated\n"
    "  --floor PROGRAM       the least that a process for each connection costs\n"
    "  --peer NAME           a proxy of tests/peers; may be repeated\n"
    "  --out FOLDER          write bench.json, cost.svg and rate.svg into this folder\n"
    "  --rounds N            how many rounds there are (3)\n"
    "  --round N             how many milliseconds one takes for each workload (1200)\n"
    "  --requests N          how many requests time the first byte, in each round (200)\n"
    "  --idle N              how many connections are idle (1000)\n"
    "  --help                print this\n";

namespace
{

Entrant ownProxy(const std::string& value)
{
    const auto sign = value.find('=');
    if (sign == std::string::npos)
        throw Options::UsageError("--proxy must be NAME=PROGRAM, not '" + value + "'.");
    Entrant entrant{value.substr(0, sign), Form::path, {}};
    entrant.command.command = value.substr(sign + 1);
    // The peers write no log of each request either, and have room for the idle connections.
    entrant.command.options = {"--log", "/dev/null", "--timeout", "60", "--max-children", "4000"};
    return entrant;
}

} // namespace

Settings parse(const std::vector<std::string>& words)
{
    Settings settings;
    Effort& effort = settings.effort;
    auto command = Options::read(words,
        {Options::numberInto("rounds", 1, 100, effort.rounds),
            Options::numberInto("round", 100, 50'000, effort.round),
            Options::numberInto("requests", 1, 100'000, effort.requests),
            Options::numberInto("idle", 1, 3'000, effort.idle),
            {"proxy", true,
                [&](const std::string& value)
                {
                    settings.entrants.push_back(ownProxy(value));
                    settings.subject = settings.entrants.back().name;
                }},
            {"with", true,
                [&](const std::string& value)
                {
                    if (settings.entrants.empty())
                        throw Options::UsageError("--with belongs behind a --proxy.");
                    settings.entrants.back().command.options.push_back(value);
                }},
            {"floor", true,
                [&](const std::string& value)
                {
                    Entrant entrant{"floor", Form::file, {}};
                    entrant.command.command = value;
                    entrant.command.arguments = {"{port}", "{root}"};
                    settings.entrants.push_back(entrant);
                }},
            {"peer", true,
                [&](const std::string& value)
                {
                    const auto entrant = peer(value);
                    if (!entrant)
                        throw Options::UsageError("There is no peer '" + value + "'.");
                    settings.entrants.push_back(*entrant);
                }},
            Options::textInto("out", settings.out), Options::flagInto("help", settings.needsHelp)});
    if (!command.empty())
    {
        Entrant entrant{"PROXY", Form::path, {}};
        entrant.command.command = command.front();
        entrant.command.arguments.assign(command.begin() + 1, command.end());
        settings.entrants.push_back(entrant);
        settings.subject = entrant.name;
    }
    return settings;
}

} // namespace Bench
