// A deadline that suits a fast machine is too short on a slow or busy one. So each run derives the
// deadline from the time that a program of the kit needs, one that does about as much work as a
// proxy.
#include "tests/support/Calibration.h"

#include "tests/support/Client.h"
#include "tests/support/Patience.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <unistd.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds least = 2s;
constexpr std::chrono::milliseconds most = 60s;
constexpr int timesOneExchange = 100;

/// The port at the end of the program's first line; 0 if the line has not come yet.
std::uint16_t portIn(const std::string& output)
{
    const std::size_t end = output.find('\n');
    const std::size_t colon = output.rfind(':', end);
    if (end == std::string::npos || colon == std::string::npos)
        return 0;
    return static_cast<std::uint16_t>(
        number(output.substr(colon + 1, end - colon - 1)).value_or(0));
}

/// The time that they would take on an idle machine: each wait is prolonged anyway while other tasks
/// want a processor.
std::chrono::milliseconds startAndOneExchange(const std::string& program)
{
    Wire::EventLoop loop;
    const PlayFolder folder;
    const double slownessBefore = Support::slowness();
    const auto begin = Clock::now();
    Support::ProxyProcess origin(loop, {.command = program,
                                           .arguments = {"--port", "{port}"},
                                           .root = folder.root(),
                                           .cache = folder.cache(),
                                           .home = folder.path()});
    loop.runUntil([&] { return portIn(origin.log()) != 0 || origin.exited(); }, begin + most);
    if (const std::uint16_t port = portIn(origin.log()))
    {
        Client client(loop);
        client.connect(port);
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        loop.runUntil([&] { return client.responseIsOver(); }, begin + most);
    }
    const std::chrono::duration<double> needed = Clock::now() - begin;
    const double meanSlowness = (slownessBefore + Support::slowness()) / 2;
    return std::chrono::ceil<std::chrono::milliseconds>(needed / meanSlowness);
}

} // namespace

double timeFactor()
{
    const char* text = std::getenv("TIME_FACTOR");
    const double factor = text == nullptr ? 1 : std::strtod(text, nullptr);
    return factor > 0 ? factor : 1;
}

std::chrono::milliseconds measuredLimit(const std::string& program)
{
    std::chrono::milliseconds limit = least;
    try
    {
        if (::access(program.c_str(), X_OK) == 0)
            limit = std::clamp(startAndOneExchange(program) * timesOneExchange, least, most);
    }
    catch (const std::exception&)
    {
        // The limit is a precaution: if it cannot be measured, the usual one applies.
        limit = least;
    }
    return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(
        static_cast<double>(limit.count()) * timeFactor()));
}

} // namespace Plays
