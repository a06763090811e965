// getopt_long finds the options; this file adds the sentences about the mistakes that it finds.

#include "tools/options/Options.h"

#include <algorithm>
#include <charconv>
#include <getopt.h>

namespace Options
{

namespace
{

constexpr int first = 256; // what getopt_long returns for the first option: above every character

std::vector<option> tableOf(const std::vector<Option>& options)
{
    std::vector<option> table;
    for (const auto& each : options)
        table.push_back({each.name.c_str(), each.hasValue ? required_argument : no_argument,
            nullptr, first + static_cast<int>(table.size())});
    table.push_back({});
    return table;
}

/// What is wrong, if getopt_long returns `:` (a value is missing) or `?`. optopt is then what it
/// would return for the option, and 0 if there is no such long option.
std::string mistake(int answer, const std::string& word, const std::vector<Option>& options)
{
    if (optopt >= first)
        return "Option --" + options[static_cast<std::size_t>(optopt - first)].name +
               (answer == ':' ? " needs a value." : " takes no value.");
    const std::string shortOption{'-', static_cast<char>(optopt)};
    return "Unknown option " + (optopt != 0 ? shortOption : word.substr(0, word.find('='))) + ".";
}

} // namespace

std::vector<std::string> read(
    const std::vector<std::string>& words, const std::vector<Option>& options)
{
    auto copies = words;
    copies.insert(copies.begin(), "program"); // getopt_long skips the program's name
    std::vector<char*> pointers;
    for (auto& word : copies)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const auto count = static_cast<int>(words.size() + 1);
    const auto table = tableOf(options);

    optind = 0; // getopt_long starts over
    for (int answer = 0;
         (answer = ::getopt_long(count, pointers.data(), ":h", table.data(), nullptr)) != -1;)
    {
        const auto found = std::find_if(options.begin(), options.end(),
            [&](const Option& each) {
                return answer == 'h' ? each.name == "help"
                                     : answer - first == &each - options.data();
            });
        if (found == options.end())
            throw UsageError(
                mistake(answer, pointers[static_cast<std::size_t>(optind - 1)], options));
        found->take(found->hasValue ? optarg : "");
    }
    return {pointers.begin() + optind, pointers.end() - 1};
}

int number(const std::string& option, const std::string& value, int least, int most)
{
    int number = 0;
    const char* const end = value.data() + value.size();
    const auto [rest, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || rest != end || number < least || number > most)
        throw UsageError("--" + option + " must be a number from " + std::to_string(least) +
                         " to " + std::to_string(most) + ", not '" + value + "'.");
    return number;
}

Option textInto(const std::string& name, std::string& target)
{
    return {name, true,
        [&target](const std::string& value)
        {
            target = value;
        }};
}

Option flagInto(const std::string& name, bool& target)
{
    return {name, false,
        [&target](const std::string&)
        {
            target = true;
        }};
}

void refuseMore(const std::vector<std::string>& arguments, std::size_t most)
{
    if (arguments.size() > most)
        throw UsageError("Unexpected argument '" + arguments[most] + "'.");
}

} // namespace Options
