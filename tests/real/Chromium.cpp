// Chromium as the client. It starts a dozen processes, some of which leave it, and outlive it a
// little; so it runs under the supervisor that also keeps proxies.

#include "tests/real/Chromium.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"
#include "tests/support/Supervisor.h"

#include <optional>
#include <stdexcept>
#include <sys/stat.h>
#include <sys/wait.h>

namespace Real
{

namespace
{

constexpr std::size_t mostProcesses = 400;
constexpr auto timeLimit = std::chrono::seconds(60);

std::vector<std::string> words(
    const std::string& url, const std::string& profile, const std::vector<std::string>& options)
{
    // The shell only sends the two outputs into files.
    std::vector<std::string> result{"sh", "-c", "exec \"$@\" >\"$0/page\" 2>\"$0/log\"", profile,
        Support::environment("CHROMIUM", "chromium"), "--headless", "--dump-dom",
        "--user-data-dir=" + profile,
        // Its sandbox cannot be had as root, and the pages are the tests' own.
        "--no-sandbox", "--disable-gpu",
        // In containers /dev/shm is small.
        "--disable-dev-shm-usage",
        // It asks nobody for anything but the page.
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--no-default-browser-check",
        // http: is meant where it is said.
        "--disable-features=HttpsUpgrades"};
    result.insert(result.end(), options.begin(), options.end());
    result.push_back(url);
    return result;
}

/// Serves the event loop until it has ended; its status as waitpid() gives it.
std::optional<int> statusOf(Wire::EventLoop& loop, Support::Supervisor& supervisor)
{
    std::optional<int> status;
    const auto ended = [&]
    {
        while (const auto report = supervisor.next())
            if (report->kind == Support::SupervisorReport::Kind::Ended)
                status = report->value;
        return status.has_value();
    };
    loop.runUntil(ended, Wire::Clock::now() + timeLimit, std::chrono::milliseconds(5));
    return status;
}

} // namespace

std::string chromium(Wire::EventLoop& loop, const std::string& url, const std::string& profile,
    const std::vector<std::string>& options)
{
    if (::mkdir(profile.c_str(), 0700) != 0)
        throw std::runtime_error("the profile is there already, or cannot be made: " + profile);
    Support::Supervisor supervisor(words(url, profile, options),
        {"PATH=" + Support::environment("PATH", "/usr/bin:/bin"), "HOME=" + profile,
            "TMPDIR=" + profile},
        mostProcesses);
    const auto status = statusOf(loop, supervisor);
    const std::string page = Support::readFile(profile + "/page");
    if (!status || !WIFEXITED(*status) || WEXITSTATUS(*status) != 0 || page.empty())
        throw std::runtime_error(std::string("Chromium ") +
                                 (status ? "fails: " : "does not end: ") +
                                 Support::readFile(profile + "/log"));
    return page;
}

} // namespace Real
