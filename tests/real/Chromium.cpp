// Chromium as the client. It starts a dozen processes, some of which outlive it for a moment; so it
// runs under a supervisor, like a proxy under test.

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
    // The shell only redirects the two outputs to files.
    std::vector<std::string> result{"sh", "-c", "exec \"$@\" >\"$0/page\" 2>\"$0/log\"", profile,
        Support::environment("CHROMIUM", "chromium"), "--headless", "--dump-dom",
        "--user-data-dir=" + profile,
        // Its own sandbox does not work for root, and the pages come from the tests.
        "--no-sandbox", "--disable-gpu",
        // /dev/shm is small in containers.
        "--disable-dev-shm-usage",
        // No requests except those for the page.
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--no-default-browser-check",
        // An http: URL stays an http: URL.
        "--disable-features=HttpsUpgrades"};
    result.insert(result.end(), options.begin(), options.end());
    result.push_back(url);
    return result;
}

/// Serves the event loop until Chromium has ended. Returns its status as waitpid() does;
/// std::nullopt at the deadline.
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
        throw std::runtime_error(
            "cannot create the folder for the profile (it must not exist yet): " + profile);
    Support::Supervisor supervisor(words(url, profile, options),
        {"PATH=" + Support::environment("PATH", "/usr/bin:/bin"), "HOME=" + profile,
            "TMPDIR=" + profile},
        {.processes = mostProcesses, .writable = std::nullopt});
    const auto status = statusOf(loop, supervisor);
    const std::string page = Support::readFile(profile + "/page");
    if (!status || !WIFEXITED(*status) || WEXITSTATUS(*status) != 0 || page.empty())
        throw std::runtime_error(std::string("Chromium ") +
                                 (status ? "fails: " : "does not end: ") +
                                 Support::readFile(profile + "/log"));
    return page;
}

} // namespace Real
