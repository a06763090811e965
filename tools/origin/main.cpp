// The mock origin: the server C for trying a proxy by hand, with no network. Everything runs in one
// loop; it ends by SIGTERM or SIGINT, or when the program that started it is gone.

#include "tools/origin/Responder.h"

#include <charconv>
#include <csignal>
#include <iostream>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <system_error>
#include <unistd.h>

namespace
{

const char* const usage =
    "usage: origin [--port N]\n"
    "\n"
    "A small web site on 127.0.0.1, to stand behind a proxy. Its front page says\n"
    "what each of its pages is for.\n"
    "\n"
    "  --port N   listen on this port; 0 (so it is without this) takes a free one\n"
    "  --help     show this\n"
    "\n"
    "It prints `Origin ready on 127.0.0.1:PORT` once it listens, and ends on\n"
    "SIGTERM or SIGINT.\n";

/// A mistake in the command line.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Takes SIGTERM and SIGINT as something to read, so that they come between two events of the loop.
class Signals : public Wire::Watcher
{
public:
    explicit Signals(Wire::EventLoop& loop) : _loop(loop)
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGTERM);
        sigaddset(&set, SIGINT);
        sigprocmask(SIG_BLOCK, &set, nullptr);
        _descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
        _loop.add(*this);
    }
    ~Signals() override
    {
        _loop.remove(*this);
        ::close(_descriptor);
    }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    bool came() const { return _came; }
    int descriptor() const override { return _came ? -1 : _descriptor; }
    short wanted() const override { return POLLIN; }
    void ready(short) override { _came = true; }

private:
    Wire::EventLoop& _loop;
    int _descriptor = -1;
    bool _came = false;
};

std::uint16_t portFrom(const std::string& text)
{
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, port);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        throw UsageError("--port needs a number from 0 to 65535, not `" + text + "`");
    return port;
}

/// The port to listen on; none: help was asked for.
std::optional<std::uint16_t> parse(const std::vector<std::string>& arguments)
{
    std::uint16_t port = 0;
    for (std::size_t i = 0; i < arguments.size(); ++i)
    {
        const auto& argument = arguments[i];
        if (argument == "--help" || argument == "-h")
            return {};
        if (argument == "--port" && i + 1 < arguments.size())
            port = portFrom(arguments[++i]);
        else if (argument == "--port")
            throw UsageError("--port needs a number after it");
        else if (argument.starts_with("--port="))
            port = portFrom(argument.substr(argument.find('=') + 1));
        else
            throw UsageError("unknown option `" + argument + "`");
    }
    return port;
}

int serve(std::uint16_t port)
{
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    Wire::EventLoop loop;
    const Signals signals(loop);
    if (::getppid() != parent)
        return 0; // it was gone before the line above took hold

    Site::Responder site;
    Wire::Message::Limits limits;
    limits.dropBody = true; // what echo shows is kept with the exchange
    Wire::Origin origin(
        loop, port,
        [&site](const std::shared_ptr<Wire::Exchange>& exchange) { site.handle(exchange); },
        limits);
    origin.closeWithClient();
    std::cout << "Origin ready on 127.0.0.1:" << origin.port() << std::endl;
    loop.runUntil([&signals] { return signals.came(); }, Wire::Deadline::max());
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
        std::cout << usage;
        return 0;
    }
    catch (const UsageError& error)
    {
        std::cerr << "origin: " << error.what() << "; see origin --help\n";
        return 2;
    }
    catch (const std::system_error& error)
    {
        const bool taken = error.code() == std::errc::address_in_use;
        std::cerr << "origin: " << error.what()
                  << (taken ? "; another program listens there, choose another --port" : "")
                  << "\n";
        return 1;
    }
    catch (const std::exception& error)
    {
        std::cerr << "origin: " << error.what() << "\n";
        return 1;
    }
}
