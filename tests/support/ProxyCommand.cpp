// Turns a command with placeholders into the words that are executed.

#include "tests/support/ProxyCommand.h"

#include "tests/support/Environment.h"

#include <cstdlib>
#include <map>
#include <sstream>
#include <string_view>

namespace Support
{

namespace
{

using Values = std::map<std::string, std::string, std::less<>>;

/// The text with each `{name}` replaced by its value; other braces stay as they are. Values are not
/// searched again: a folder may be called `{port}`.
std::string filled(std::string_view text, const Values& values)
{
    std::string result;
    while (!text.empty())
    {
        const auto end = text.front() == '{' ? text.find('}') : std::string_view::npos;
        const auto value =
            end == std::string_view::npos ? values.end() : values.find(text.substr(0, end + 1));
        result += value == values.end() ? std::string(1, text.front()) : value->second;
        text.remove_prefix(value == values.end() ? 1 : value->first.size());
    }
    return result;
}

} // namespace

bool ProxyCommand::needsPort() const
{
    if (startsAgain)
        return true;
    for (const std::string& argument : arguments)
    {
        if (argument.find("{port}") != std::string::npos)
            return true;
    }
    return false;
}

std::vector<std::string> ProxyCommand::words(std::uint16_t port) const
{
    const Values values{{"{port}", std::to_string(port)}, {"{root}", root}, {"{cache}", cache}};
    std::vector<std::string> result{command};
    bool hasPlaceholder = false;
    for (const std::string& argument : arguments)
    {
        const bool isList = argument == "{options}" || argument == "{origins}";
        const std::vector<std::string>& list = argument == "{options}" ? options : origins;
        if (isList)
            result.insert(result.end(), list.begin(), list.end());
        else
            result.push_back(filled(argument, values));
        hasPlaceholder = hasPlaceholder || isList || result.back() != argument;
    }
    if (hasPlaceholder)
        return result;
    result.insert(result.end(), {"--port", std::to_string(port), "--root", root, "--cache", cache});
    result.insert(result.end(), options.begin(), options.end());
    return result;
}

std::optional<std::vector<std::string>> ProxyCommand::writable() const
{
    if (!confined)
        return std::nullopt;
    std::vector<std::string> result{home};
    std::istringstream others(Support::environment("WRITABLE"));
    for (std::string path; std::getline(others, path, ':');)
        result.push_back(path);
    return result;
}

std::vector<std::uint16_t> ProxyCommand::ports() const
{
    std::vector<std::uint16_t> result;
    for (const std::vector<std::string>* list : {&options, &origins})
        for (const std::string& text : *list)
        {
            const auto colon = text.rfind(':');
            const unsigned long port = colon == std::string::npos
                                           ? 0
                                           : std::strtoul(text.c_str() + colon + 1, nullptr, 10);
            if (port > 0 && port < 65536)
                result.push_back(static_cast<std::uint16_t>(port));
        }
    return result;
}

std::vector<std::string> ProxyCommand::environment() const
{
    // RES_OPTIONS: name resolution fails soon where there is no network. PYTHONUNBUFFERED: Python
    // writes each line at once, as C++ does with std::endl, instead of in blocks of 8 KB.
    std::vector<std::string> result{
        "HOME=" + home, "TMPDIR=" + home, "RES_OPTIONS=timeout:1 attempts:1", "PYTHONUNBUFFERED=1"};
    std::string preloaded;
    for (const std::string& library : libraries)
        preloaded += (preloaded.empty() || library.empty() ? "" : ":") + library;
    // Of two values of one name, the first one counts. The library of AddressSanitizer would insist on
    // being the first one.
    if (!preloaded.empty())
        result.insert(result.end(),
            {"LD_PRELOAD=" + preloaded, "ASAN_OPTIONS=" + Support::environment("ASAN_OPTIONS") +
                                            ":verify_asan_link_order=0"});
    result.insert(result.end(), environmentToo.begin(), environmentToo.end());
    for (const char* name :
        {"PATH", "TZ", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"})
    {
        if (const char* value = std::getenv(name))
            result.push_back(std::string(name) + "=" + value);
    }
    return result;
}

} // namespace Support
