// Starts the proxies of the comparison, each on a free port, with a cache of its own.

#include "tools/bench/Proxy.h"

#include "tests/support/Files.h"
#include "tests/support/FreePort.h"

#include <filesystem>

namespace Bench
{

std::optional<Entrant> peer(const std::string& name)
{
    const std::string script = "tests/peers/" + name + ".sh";
    const std::string text = Support::readFile(script);
    if (text.empty())
        return std::nullopt;
    const bool absolute = text.find("\n# asked: absolute\n") != std::string::npos;
    Entrant entrant{name, absolute ? Form::absolute : Form::path, {}};
    entrant.command.command = script;
    entrant.command.arguments = {"{port}", "{root}", "{cache}", "{origins}", "{options}"};
    entrant.command.options = {"--speed", "--timeout", "60", "--cache-size", "1G"};
    return entrant;
}

Proxy::Proxy(Entrant entrant, const std::string& root, const std::string& folder,
    const std::string& origin, int core)
    : _entrant(std::move(entrant)), _origin(origin), _port(Support::freePort())
{
    std::filesystem::create_directories(root);
    std::filesystem::create_directories(folder + "/cache");
    auto command = _entrant.command;
    command.root = root;
    command.cache = folder + "/cache";
    command.origins = {origin};
    _server = std::make_unique<Measure::Server>(command.words(_port), folder + "/output", core);
}

bool Proxy::waitUntilReady(Wire::EventLoop& loop)
{
    return _server->waitUntilReady(loop, _port) == _port;
}

std::string Proxy::target(const std::string& path) const
{
    switch (_entrant.form)
    {
    case Form::file:
        return path;
    case Form::path:
        return "/" + _origin + path;
    case Form::absolute:
        return "http://" + _origin + path;
    }
    return {};
}

std::string Proxy::host() const
{
    return _entrant.form == Form::absolute ? _origin : "127.0.0.1:" + std::to_string(_port);
}

} // namespace Bench
