// Starts and ends the proxies.

#include "tools/growth/Workshop.h"

#include "tests/support/Patience.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/bench/ProcessCost.h"
#include "tools/measure/Cores.h"

#include <filesystem>
#include <stdexcept>

namespace Growth
{

namespace
{

/// A miss needs no more: what it costs is told by the kernel in nanoseconds.
constexpr int shorter = 4;

Bench::Effort effortOf(std::chrono::milliseconds round)
{
    Bench::Effort effort;
    effort.round = round;
    return effort;
}

} // namespace

Workshop::Workshop(std::string folder, std::string program, const Effort& effort, Say say)
    : _folder(std::move(folder)), _program(std::move(program)), _effort(effort),
      _say(std::move(say)), _core(Measure::divideCores()),
      _meter(_loop, _site, effortOf(effort.round), _folder),
      _shortMeter(_loop, _site, effortOf(effort.round / shorter), _folder)
{
    if (_core < 0)
        _say("This machine has one core: the proxy shares it with the clients and the origin.");
}

std::unique_ptr<Bench::Proxy> Workshop::start(const std::string& name)
{
    Bench::Entrant entrant{name, Bench::Form::path, {}};
    entrant.command.command = _program;
    // A client stays idle as long as a round takes; nothing is evicted; no child's place is needed by another.
    entrant.command.options = {"--log", "/dev/null", "--timeout", "3600", "--max-children", "20000",
        "--cache-size", "1000G"};
    auto proxy = std::make_unique<Bench::Proxy>(
        entrant, _folder + "/root", _folder + "/" + name, _site.authority(), _core);
    if (!proxy->waitUntilReady(_loop))
        throw std::runtime_error(
            "The proxy did not get ready. The end of its output:\n" + proxy->lastWords());
    return proxy;
}

void Workshop::stop(std::unique_ptr<Bench::Proxy>& proxy)
{
    const bool ended = proxy->stop(_loop);
    if (!ended)
        throw std::runtime_error(
            "The proxy did not end as it should. The end of its output:\n" + proxy->lastWords());
    proxy.reset();
}

void Workshop::discard(std::unique_ptr<Bench::Proxy>& proxy, const std::string& name)
{
    stop(proxy);
    Support::removeFolder(_folder + "/" + name);
}

void Workshop::awaitNoChild(const Bench::Proxy& proxy)
{
    constexpr std::chrono::seconds patience{20};
    constexpr std::chrono::milliseconds look{10};
    const auto isAlone = [&]
    {
        return Bench::familyOf(proxy.pid()).size() == 1;
    };
    if (!Support::runPatiently(_loop, isAlone, patience, look))
        throw std::runtime_error("A child of the proxy is still there " +
                                 std::to_string(patience.count()) +
                                 " seconds after its client has gone.");
}

std::uint64_t Workshop::room() const
{
    return std::filesystem::space(_folder).available;
}

} // namespace Growth
