// From the command of a student to what is run.

#include "tests/support/ProxyCommand.h"

#include "tests/support/CommandLine.h"

#include <cstdlib>

namespace Support
{

bool ProxyCommand::wantsPort() const
{
    return command.find("{port}") != std::string::npos;
}

std::vector<std::string> ProxyCommand::words(std::uint16_t port) const
{
    std::vector<std::string> result = splitCommand(command);
    if (hasPlaceholder(result))
        return fillPlaceholders(
            result, {{"port", std::to_string(port)}, {"root", root}, {"cache", cache}}, options);
    result.insert(result.end(), {"--port", std::to_string(port), "--root", root, "--cache", cache});
    result.insert(result.end(), options.begin(), options.end());
    return result;
}

std::vector<std::string> ProxyCommand::environment() const
{
    // A name look-up where there is no network ends soon. Python, too, writes a line when it is
    // printed, as C++ does with std::endl, and not when 8 KB have come together.
    std::vector<std::string> result{
        "HOME=" + home, "RES_OPTIONS=timeout:1 attempts:1", "PYTHONUNBUFFERED=1"};
    for (const char* name :
        {"PATH", "TZ", "LANG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"})
    {
        if (const char* value = std::getenv(name))
            result.push_back(std::string(name) + "=" + value);
    }
    return result;
}

} // namespace Support
