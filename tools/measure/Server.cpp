// Starts a server on a core of its own.

#include "tools/measure/Server.h"

#include "tests/support/Files.h"
#include "tests/support/Patience.h"
#include "tests/support/ReadyLine.h"

#include <algorithm>
#include <csignal>
#include <filesystem>

namespace Measure
{

namespace
{

/// An output that is there already would be taken for that of the new server.
std::string removed(std::string file)
{
    std::filesystem::remove(file);
    return file;
}

std::vector<std::string> onCore(int core, std::vector<std::string> words)
{
    if (core >= 0)
        words.insert(words.begin(), {"taskset", "-c", std::to_string(core)});
    return words;
}

} // namespace

Server::Server(std::vector<std::string> words, std::string output, int core)
    : _output(removed(std::move(output))), _program(onCore(core, std::move(words)), _output)
{
}

std::uint16_t Server::waitUntilReady(Wire::EventLoop& loop, std::uint16_t givenPort)
{
    std::uint16_t port = 0;
    const auto look = [&]
    {
        Support::ReadyLine line(givenPort);
        line.look(output());
        port = line.port();
        return port != 0 || _program.hasEnded();
    };
    Support::runPatiently(loop, look, std::chrono::seconds(20), std::chrono::milliseconds(1));
    return _program.hasEnded() ? 0 : port;
}

bool Server::stop(Wire::EventLoop& loop)
{
    if (_program.hasEnded() || ::kill(_program.pid(), SIGTERM) != 0)
        return false;
    return _program.wait(loop) >= 0;
}

std::string Server::output() const
{
    return Support::readFile(_output);
}

std::string Server::lastWords() const
{
    constexpr std::size_t most = 400;
    const std::string all = output();
    return all.substr(all.size() - std::min(all.size(), most));
}

} // namespace Measure
