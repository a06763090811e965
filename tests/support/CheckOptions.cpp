// The command line of `check`: getopt_long finds the options; the words after `--` are the command
// that starts the proxy.
#include "tests/support/CheckOptions.h"

#include "tests/support/Box.h"
#include "tests/support/Text.h"

#include <getopt.h>
#include <map>

namespace Plays
{

namespace
{

constexpr std::size_t largestLab = 999;
constexpr std::size_t firstDescriptor = 3; // after standard input, output and error
constexpr std::size_t lastDescriptor = 9999;
constexpr std::size_t largestSeed = 999'999'999;

enum Option : int
{
    lab = 256, // above all characters, so that no option has a short form
    test,
    gap,
    proxy,
    plays,
    tables,
    name,
    source,
    again,
    summary,
    resultsTo,
    reportFolder,
    logFolder,
    drawing,
    seed,
    stop,
    list,
    all,
    quiet,
    live,
    step,
    unsafe,
    rung,
    help
};

constexpr option longOptions[] = {
    {"lab", required_argument, nullptr, lab},
    {"test", required_argument, nullptr, test},
    {"gap", required_argument, nullptr, gap},
    {"proxy", required_argument, nullptr, proxy},
    {"plays", required_argument, nullptr, plays},
    {"tables", required_argument, nullptr, tables},
    {"name", required_argument, nullptr, name},
    {"source", required_argument, nullptr, source},
    {"again", required_argument, nullptr, again},
    {"summary", required_argument, nullptr, summary},
    {"results", required_argument, nullptr, resultsTo},
    {"report", required_argument, nullptr, reportFolder},
    {"logs", required_argument, nullptr, logFolder},
    {"draw", required_argument, nullptr, drawing},
    {"seed", required_argument, nullptr, seed},
    {"stop", no_argument, nullptr, stop},
    {"list", no_argument, nullptr, list},
    {"all", no_argument, nullptr, all},
    {"quiet", no_argument, nullptr, quiet},
    {"live", no_argument, nullptr, live},
    {"step", no_argument, nullptr, step},
    {"unsafe", no_argument, nullptr, unsafe},
    {"rung", no_argument, nullptr, rung},
    {"help", no_argument, nullptr, help},
    {nullptr, 0, nullptr, 0},
};

/// The number in the value of an option.
std::size_t numberOf(
    const std::string& option, const std::string& text, std::size_t from, std::size_t to)
{
    const std::optional<std::size_t> value = number(text);
    if (!value || *value < from || *value > to)
        throw UsageError("--" + option + " must be a number from " + std::to_string(from) + " to " +
                         std::to_string(to) + ", not '" + text + "'.");
    return *value;
}

/// `3`, `7a`.
LabName labFrom(const std::string& text)
{
    const bool isHalf =
        text.size() > 1 && std::islower(static_cast<unsigned char>(text.back())) != 0;
    const std::string half = isHalf ? text.substr(text.size() - 1) : "";
    const auto lab = number(text.substr(0, text.size() - half.size()));
    if (!lab || *lab < 1 || *lab > largestLab)
        throw UsageError("--lab must be a number from 1 to " + std::to_string(largestLab) +
                         ", or a half such as 7a, not '" + text + "'.");
    return {static_cast<int>(*lab), half};
}

[[noreturn]] void failFor(int problem, char** words)
{
    if (problem == ':')
        throw UsageError("Option " + std::string(words[optind - 1]) + " needs a value.");
    const bool isShort = optopt > 0 && optopt < lab;
    throw UsageError("Unknown option " +
                     (isShort ? std::string("-") + static_cast<char>(optopt) : words[optind - 1]) +
                     ".");
}

void take(CheckOptions& options, int found)
{
    using Options = CheckOptions;
    static const std::map<int, std::string Options::*> texts{{plays, &Options::plays},
        {tables, &Options::tables}, {name, &Options::name}, {source, &Options::source},
        {again, &Options::again}, {summary, &Options::summary}, {reportFolder, &Options::report},
        {logFolder, &Options::logs}, {drawing, &Options::drawing}};
    static const std::map<int, bool Options::*> flags{{stop, &Options::stop},
        {list, &Options::list}, {all, &Options::all}, {quiet, &Options::quiet},
        {live, &Options::live}, {step, &Options::step}, {unsafe, &Options::unsafe},
        {rung, &Options::rung}, {help, &Options::help}};
    if ((found == unsafe || found == rung) && Support::Box::installed() == nullptr)
        throw UsageError(
            std::string("Unknown option --") + (found == rung ? "rung" : "unsafe") + ".");
    if (found == lab)
        options.selection.labs.push_back(labFrom(optarg));
    else if (found == seed)
        options.seed = numberOf("seed", optarg, 0, largestSeed);
    else if (found == resultsTo)
        options.results =
            static_cast<int>(numberOf("results", optarg, firstDescriptor, lastDescriptor));
    else if (found == test)
        options.selection.tests.emplace_back(optarg);
    else if (found == gap)
        options.selection.gaps.emplace_back(optarg);
    else if (found == proxy)
        options.proxy = {optarg};
    else if (texts.contains(found))
        options.*texts.at(found) = optarg;
    else
        options.*flags.at(found) = true;
}

} // namespace

CheckOptions readCheckOptions(std::vector<std::string> words)
{
    CheckOptions options;
    words.insert(words.begin(), "check");
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    ::opterr = 0;
    ::optind = 0;                // getopt_long starts again: a test calls this several times
    const char* value = nullptr; // the argument of the last option
    // "+": stops at the first word that is not an option. ":": reports a missing value as ':'.
    for (int found; (found = ::getopt_long(static_cast<int>(words.size()), pointers.data(),
                         "+:", longOptions, nullptr)) != -1;)
    {
        if (found < lab)
            failFor(found, pointers.data());
        take(options, found);
        value = optarg;
    }
    const auto rest = static_cast<std::size_t>(optind);
    const bool separated = words[rest - 1] == "--" && pointers[rest - 1] != value;
    if (rest < words.size() && !separated)
        throw UsageError("Unexpected argument '" + words[rest] + "'.");
    if (separated && rest == words.size())
        throw UsageError("A command must follow --.");
    if (separated && !options.proxy.empty())
        throw UsageError("--proxy and a command after -- exclude each other.");
    if (separated)
        options.proxy.assign(words.begin() + optind, words.end());
    if (options.proxy.empty())
        options.proxy = {"build/starter/proxy"};

    if (options.name.empty())
    {
        for (const std::string& word : options.proxy)
            options.name += (options.name.empty() ? "" : " ") + word;
    }
    if (!options.again.empty() && options.again[0] != ' ')
        options.again.insert(0, 1, ' ');
    return options;
}

std::string checkHelp()
{
    std::string text = R"(usage: check [OPTION]... [-- COMMAND ARGUMENT...]

Runs the plays of tests/plays against a proxy, and reports the results.

  --lab N           only the tests of this lab, or half (7a); may be repeated
  --test NAME       only tests with this name or beginning; may be repeated
  --gap N.N         only the tests about this gap; may be repeated
  --proxy PROGRAM   the proxy to test (build/starter/proxy); it takes the kit's
                    options: --port, --root, --cache, --connect-to, ...
  -- COMMAND ARGUMENT...
                    the same for any command: {port}, {root}, {cache},
                    {origins} and {options} in its arguments are filled in; see
                    docs/plays.md
  --plays DIR       the folder with the plays (tests/plays)
  --tables PROGRAM  also the tables of tests/tables: this program asks the proxy's
                    own functions (build/starter/tables)
  --name TEXT       what the report calls the proxy
  --source DIR      the folder with the proxy's gaps
  --again TEXT      append this to `make check TEST=...` in the report
  --summary FILE    write a line for each test: name, outcome, points (0: a guard,
                    or optional), reason, verdict (such as CRASH)
  --results N       write these lines to descriptor N, each as soon as the test is
                    judged; before them `plan COUNT`, after them `end`
  --report DIR      write a report there: HTML, JSON, JUnit, and for GitHub
  --draw FILE       play one play, and draw it into this file, as an SVG picture
  --logs DIR        keep what the proxy printed in each test that fails there
  --seed N          run the tests of each lab in a random order, the same for the
                    same seed
  --stop            stop after the first test that fails
  --list            list the tests, and run none
  --all             show all failed tests in full, not only the first three
  --quiet           print only the last line
  --live            play one play slowly, and draw it meanwhile
  --step            the same, and wait for the Enter key at each step
  --help            print this

Exit status: 0 if all tests passed (an optional gap may be blank), 1 if not, 2 for
a mistake in the options, 3 for trouble in the kit. In the environment,
TIME_FACTOR=N makes every deadline N times as long, and GROWTH=N lets the proxy's
memory grow by N MiB where it must not grow. The proxy may write only in the folder of its play, and in what
WRITABLE=PATH:PATH names.
)";
    if (Support::Box::installed() != nullptr)
        text += R"(
This program judges proxies that nobody trusts: each runs in a box (tests/box).
  --rung            print how this machine confines a proxy, and end
  --unsafe          judge also where the machine confines a proxy too little
)";
    return text;
}

} // namespace Plays
