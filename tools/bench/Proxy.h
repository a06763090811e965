#pragma once

#include "tests/support/ProxyCommand.h"
#include "tools/measure/Server.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace Bench
{

/// How a request names what it wants.
enum class Form
{
    file,    ///< `/1024/hit`, in the root folder: the floor has no origin
    path,    ///< `/127.0.0.1:40123/1024/hit`: the textbook's form
    absolute ///< `http://127.0.0.1:40123/1024/hit`: as a browser asks its proxy
};

/// A proxy of the comparison, before it is started.
struct Entrant
{
    std::string name;
    Form form;
    /// Only `command`, `arguments` and `options`; the rest is set when it is started.
    Support::ProxyCommand command;
};

/// One of the proxies that tests/peers can start; std::nullopt if it has no script there.
std::optional<Entrant> peer(const std::string& name);

/// A proxy that runs.
class Proxy
{
public:
    /// Starts it. `folder`: is made, for its cache and its output. `core`: the only one that it may use; -1:
    /// any.
    Proxy(Entrant entrant, const std::string& root, const std::string& folder,
        const std::string& origin, int core);

    /// Serves the loop until the proxy says that it is ready. False if it does not, or has ended.
    bool waitUntilReady(Wire::EventLoop& loop);
    /// Asks it to end, and serves the loop until it has. False if it does not end by itself.
    bool stop(Wire::EventLoop& loop) { return _server->stop(loop); }
    /// The end of what it has printed.
    [[nodiscard]] std::string lastWords() const { return _server->lastWords(); }

    [[nodiscard]] const std::string& name() const { return _entrant.name; }
    [[nodiscard]] bool hasOrigin() const { return _entrant.form != Form::file; }
    [[nodiscard]] std::uint16_t port() const { return _port; }
    [[nodiscard]] pid_t pid() const { return _server->pid(); }

    /// The target and the Host of a request for this path at the origin.
    [[nodiscard]] std::string target(const std::string& path) const;
    [[nodiscard]] std::string host() const;

private:
    Entrant _entrant;
    std::string _origin;
    std::uint16_t _port;
    std::unique_ptr<Measure::Server> _server;
};

} // namespace Bench
