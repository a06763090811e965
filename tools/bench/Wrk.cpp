// Runs wrk, and reads its line `bench: requests=500 bytes=57000 microseconds=384248 errors=0`.

#include "tools/bench/Wrk.h"

#include "tests/support/Files.h"
#include "tests/support/ProcessResources.h"
#include "tools/measure/Numbers.h"

#include <csignal>

namespace Bench
{

namespace
{

std::vector<std::string> wrkWords(
    const Workload& workload, const Proxy& proxy, const std::string& path)
{
    std::vector<std::string> words{"wrk", "--threads", "1", "--connections",
        std::to_string(workload.connections), "--duration", "60s", "--timeout", "10s", "--script",
        "tools/bench/wrk.lua", "--header", "Host: " + proxy.host()};
    if (!workload.kept)
        words.insert(words.end(), {"--header", "Connection: close"});
    if (!workload.language.empty())
        words.insert(words.end(), {"--header", "Accept-Language: " + workload.language});
    words.insert(words.end(), {"http://127.0.0.1:" + std::to_string(proxy.port()) + "/", "--",
                                  proxy.target(path), workload.hit ? "hit" : "miss"});
    return words;
}

} // namespace

std::optional<Load> parseLoad(std::string_view output)
{
    const auto line = Measure::lineAfter("bench:", output);
    const auto requests = Measure::numberAfter(" requests=", line);
    const auto bytes = Measure::numberAfter(" bytes=", line);
    const auto microseconds = Measure::numberAfter(" microseconds=", line);
    const auto errors = Measure::numberAfter(" errors=", line);
    if (!requests || !bytes || !microseconds || !errors)
        return std::nullopt;
    return Load{*requests, *bytes, static_cast<double>(*microseconds) / 1e6, *errors};
}

Wrk::Wrk(const Workload& workload, const Proxy& proxy, const std::string& path, std::string output)
    : _output(std::move(output)), _program(wrkWords(workload, proxy, path), _output)
{
}

std::optional<Load> Wrk::finish(Wire::EventLoop& loop, Wire::Deadline end)
{
    constexpr std::chrono::milliseconds look{10};
    constexpr std::chrono::milliseconds pause{200};
    constexpr std::chrono::seconds atMost{20};
    const auto latest = end + atMost;
    while (!loop.runUntil([this] { return _program.hasEnded(); }, end, look) && end < latest)
    {
        // At this signal, wrk prints its results; before it has set a handler, it would only end.
        if (Support::catches(_program.pid(), SIGINT))
            ::kill(_program.pid(), SIGINT);
        end = Wire::Clock::now() + pause;
    }
    return parseLoad(Support::readFile(_output));
}

} // namespace Bench
