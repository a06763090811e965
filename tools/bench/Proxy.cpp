// Starts the proxies of the comparison, each on a free port, with a cache of its own.

#include "tools/bench/Proxy.h"

#include "tests/support/Files.h"
#include "tests/support/FreePort.h"
#include "tests/support/Patience.h"
#include "tests/support/ReadyLine.h"

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
    : _entrant(std::move(entrant)), _origin(origin), _output(folder + "/output"),
      _port(Support::freePort())
{
    std::filesystem::create_directories(root);
    std::filesystem::create_directories(folder + "/cache");
    auto command = _entrant.command;
    command.root = root;
    command.cache = folder + "/cache";
    command.origins = {origin};
    auto words = command.words(_port);
    if (core >= 0)
        words.insert(words.begin(), {"taskset", "-c", std::to_string(core)});
    _program = std::make_unique<Support::Program>(words, _output);
}

bool Proxy::waitUntilReady(Wire::EventLoop& loop)
{
    bool ready = false;
    const auto look = [&]
    {
        Support::ReadyLine line(_port);
        line.look(Support::readFile(_output));
        ready = line.port() == _port;
        return ready || _program->hasEnded();
    };
    Support::runPatiently(loop, look, std::chrono::seconds(20), std::chrono::milliseconds(20));
    return ready && !_program->hasEnded();
}

std::string Proxy::lastWords() const
{
    constexpr std::size_t most = 400;
    const std::string all = Support::readFile(_output);
    return all.substr(all.size() - std::min(all.size(), most));
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
