// Options as getopt_long reads them: anywhere between the arguments, `--lab 3` or `--lab=3`,
// shortened where that is clear, and `--` ends them.

#include "tools/gaps/CommandLine.h"

#include "tools/gaps/Lines.h"

#include <algorithm>
#include <array>
#include <getopt.h>

namespace gaps
{

namespace
{

constexpr std::array<option, 7> allOptions{{
    {"lab", required_argument, nullptr, 'l'},
    {"against", required_argument, nullptr, 'a'},
    {"gap", required_argument, nullptr, 'g'},
    {"force", no_argument, nullptr, 'f'},
    {"derived", no_argument, nullptr, 'd'},
    {"help", no_argument, nullptr, 'h'},
    {nullptr, 0, nullptr, 0},
}};

std::vector<option> optionsOf(std::string_view allowed)
{
    const auto names = wordsOf(allowed);
    std::vector<option> options;
    for (const auto& each : allOptions)
    {
        if (each.name == nullptr || each.val == 'h' ||
            std::find(names.begin(), names.end(), each.name) != names.end())
            options.push_back(each);
    }
    return options;
}

int labNumber(const std::string& text)
{
    const auto number = GapNumber::parse(text + ".1");
    if (!number)
        throw UsageError("--lab: `" + text + "` is no lab; it must be a whole number from 1");
    return number->lab;
}

GapNumber gapNumber(const std::string& text)
{
    const auto number = GapNumber::parse(text);
    if (!number)
        throw UsageError("--gap: `" + text + "` is no gap number; it must be one as 3.2");
    return *number;
}

void take(CommandLine& line, int letter, const std::string& word)
{
    switch (letter)
    {
    case 'l':
        line.lab = labNumber(optarg);
        return;
    case 'a':
        line.against = optarg;
        return;
    case 'g':
        line.gaps.push_back(gapNumber(optarg));
        return;
    case 'f':
        line.force = true;
        return;
    case 'd':
        line.derived = true;
        return;
    case 'h':
        line.help = true;
        return;
    case ':':
        throw UsageError(word + " needs a value after it");
    }
    throw UsageError(word + " is no option here");
}

} // namespace

CommandLine CommandLine::parse(const std::vector<std::string>& words, std::string_view allowed)
{
    auto copies = words;
    copies.insert(copies.begin(), "gaps");
    std::vector<char*> pointers;
    for (auto& word : copies)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const auto options = optionsOf(allowed);
    const auto count = static_cast<int>(copies.size());

    CommandLine line;
    optind = 0; // getopt starts anew
    for (int letter = 0;
         (letter = getopt_long(count, pointers.data(), ":h", options.data(), nullptr)) != -1;)
        take(line, letter, pointers[static_cast<std::size_t>(optind - 1)]);
    line.arguments.assign(pointers.begin() + optind, pointers.end() - 1);
    return line;
}

} // namespace gaps
