// The mock origin: an origin server for trying out a proxy by hand, without a network. Everything
// runs in one event loop. It ends on SIGTERM or SIGINT, or when the program that started it ends.

#include "tools/options/Options.h"
#include "tools/origin/Responder.h"
#include "tools/wire/Signals.h"

#include <csignal>
#include <iostream>
#include <sys/prctl.h>
#include <system_error>
#include <unistd.h>

namespace
{

const char* const help =
    "Usage: origin [--port N]\n"
    "\n"
    "A small web site on 127.0.0.1, to put behind a proxy. Its front page explains\n"
    "each of its pages.\n"
    "\n"
    "  --port N   listen on this port; 0, the default, takes a free one\n"
    "  --help     print this\n"
    "\n"
    "Once it listens, it prints `Origin ready on 127.0.0.1:PORT`. It ends on SIGTERM\n"
    "or SIGINT.\n";

constexpr int largestPort = 65535;

/// The port to listen on; std::nullopt if the user asks for help.
std::optional<std::uint16_t> parse(const std::vector<std::string>& words)
{
    int port = 0;
    bool needsHelp = false;
    const auto arguments = Options::read(words,
        {Options::numberInto("port", 0, largestPort, port), Options::flagInto("help", needsHelp)});
    if (needsHelp)
        return std::nullopt;
    Options::refuseMore(arguments, 0);
    return static_cast<std::uint16_t>(port);
}

int serve(std::uint16_t port)
{
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    Wire::EventLoop loop;
    const Wire::Signals signals(loop, {SIGTERM, SIGINT});
    if (::getppid() != parent)
        return 0; // the parent ended before prctl() took effect

    Site::Responder site;
    Wire::Message::Limits limits;
    limits.dropBody = true; // the echo pages use the exchange's own copy of the bytes
    Wire::Origin origin(
        loop, port,
        [&site](const std::shared_ptr<Wire::Exchange>& exchange) { site.handle(exchange); },
        limits);
    origin.closeWithClient();
    std::cout << "Origin ready on 127.0.0.1:" << origin.port() << std::endl;
    loop.runUntil([&signals] { return signals.arrived(); }, Wire::Deadline::max());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try
    {
        const auto port = parse({argv + 1, argv + argc});
        if (port)
            return serve(*port);
        std::cout << help;
        return 0;
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\nSee origin --help.\n";
        return 2;
    }
    catch (const std::system_error& error)
    {
        std::cerr << "origin: " << error.what() << ".\n";
        if (error.code() == std::errc::address_in_use)
            std::cerr << "Another program listens on this port. Choose another one with --port.\n";
        return 1;
    }
    catch (const std::exception& error)
    {
        std::cerr << "origin: " << error.what() << ".\n";
        return 1;
    }
}
