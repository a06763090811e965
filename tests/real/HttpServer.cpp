// Python's http.server, which takes a free port by itself and prints it.

#include "tests/real/HttpServer.h"

#include <stdexcept>

namespace Real
{

HttpServer::HttpServer(Wire::EventLoop& loop, const std::string& folder,
    const std::string& documents, const std::string& protocol)
    : OriginServer(folder + "/output", " HTTP/1.")
{
    const std::string output = folder + "/output";
    _program = std::make_unique<Support::Program>(
        std::vector<std::string>{"python3", "-u", "-m", "http.server", "--bind", "127.0.0.1",
            "--directory", documents, "--protocol", protocol, "0"},
        output);
    // Serving HTTP on 127.0.0.1 port 41234 (http://127.0.0.1:41234/) ...
    const std::string before = " port ";
    loop.runUntil([&]
        { return Support::countLines(output, "Serving HTTP") > 0 || _program->hasEnded(); },
        Wire::Clock::now() + std::chrono::seconds(20), std::chrono::milliseconds(5));
    const std::string text = Support::readFile(output);
    const auto place = text.find(before);
    if (place == std::string::npos)
        throw std::runtime_error("http.server does not start: " + text);
    _port = static_cast<std::uint16_t>(std::stoi(text.substr(place + before.size())));
}

} // namespace Real
