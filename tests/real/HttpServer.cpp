// Python's http.server, which takes a free port by itself and says which.

#include "tests/real/HttpServer.h"

#include "tests/real/Files.h"

#include <stdexcept>

namespace Real
{

HttpServer::HttpServer(Wire::EventLoop& loop, const std::string& folder,
    const std::string& documents, const std::string& protocol)
    : _log(folder + "/output"),
      _program({"python3", "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory",
                   documents, "--protocol", protocol, "0"},
          _log)
{
    // Serving HTTP on 127.0.0.1 port 41234 (http://127.0.0.1:41234/) ...
    const std::string before = " port ";
    const auto said = [this]
    {
        return countLines(_log, "Serving HTTP") > 0;
    };
    loop.runUntil([&] { return said() || _program.hasEnded(); },
        Wire::Clock::now() + std::chrono::seconds(20), std::chrono::milliseconds(5));
    const std::string text = readFile(_log);
    const auto place = text.find(before);
    if (place == std::string::npos)
        throw std::runtime_error("http.server does not start: " + text);
    _port = static_cast<std::uint16_t>(std::stoi(text.substr(place + before.size())));
}

std::size_t HttpServer::requests() const
{
    return countLines(_log, " HTTP/1.");
}

} // namespace Real
