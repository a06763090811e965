// The live picture of `make run`: A talks to B, and B to C, through two relays, and a page shows what
// they say. Everything runs in one event loop. It ends on SIGTERM, or when the program that started it
// ends.

#include "tools/options/Options.h"
#include "tools/picture/ProxyWatch.h"
#include "tools/picture/Relay.h"
#include "tools/picture/StandardInput.h"
#include "tools/wire/Signals.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

namespace
{

const char* const help =
    "Usage: picture --origin PORT [--client PORT] [--cache FOLDER] [--page FILE]\n"
    "\n"
    "Shows in a browser what a client, a proxy and an origin say to each other. The\n"
    "client connects to this program, which passes everything on to the proxy; the\n"
    "proxy connects to this program, which passes everything on to the origin.\n"
    "Nothing is changed on the way. The page also shows the processes of the proxy,\n"
    "and what it has stored.\n"
    "\n"
    "  --origin PORT   the port of the origin on 127.0.0.1\n"
    "  --client PORT   listen on this port for clients; 0, the default, takes a free one\n"
    "  --cache FOLDER  the folder in which the proxy stores responses\n"
    "  --page FILE     the page; the default is tools/picture/page.html\n"
    "  --help          print this\n"
    "\n"
    "It prints `Picture ready: client PORT, proxy PORT, page PORT`: the port for\n"
    "clients, the one that the proxy must use for the origin, and that of the page.\n"
    "Then it expects a line with the proxy's port and its process id on standard\n"
    "input; before it, no client can connect. It ends on SIGTERM, once the responses\n"
    "that are under way have passed, or after 5 seconds. SIGINT is ignored: on Ctrl-C\n"
    "the proxy lets responses finish, and they pass through this program.\n";

constexpr int largestPort = 65535;
constexpr auto longestEnd = std::chrono::seconds(5);

struct Settings
{
    int origin = 0;
    int client = 0;
    std::string cache;
    std::string page = "tools/picture/page.html";
    bool needsHelp = false;
};

Settings parse(const std::vector<std::string>& words)
{
    Settings settings;
    const auto arguments = Options::read(words,
        {Options::numberInto("origin", 1, largestPort, settings.origin),
            Options::numberInto("client", 0, largestPort, settings.client),
            Options::textInto("cache", settings.cache), Options::textInto("page", settings.page),
            Options::flagInto("help", settings.needsHelp)});
    Options::refuseMore(arguments, 0);
    if (settings.origin == 0 && !settings.needsHelp)
        throw Options::UsageError("The option --origin is missing.");
    return settings;
}

/// A connection needs two descriptors here, and a hundred clients may come at once.
void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int serve(const Settings& settings)
{
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::signal(SIGINT, SIG_IGN);
    allowManyDescriptors();
    Wire::EventLoop loop;
    const Wire::Signals signals(loop, {SIGTERM});
    if (::getppid() != parent)
        return 0; // the parent ended before prctl() took effect

    Picture::Tape tape;
    Picture::Relay clients(loop, tape, 'A', 'B', static_cast<std::uint16_t>(settings.client));
    Picture::Relay proxies(loop, tape, 'B', 'C', 0);
    proxies.connectTo(static_cast<std::uint16_t>(settings.origin));
    Picture::PageServer page(loop, tape, settings.page, 0);
    std::optional<Picture::ProxyWatch> watch;
    const Picture::StandardInput input(loop,
        [&](const std::string& line)
        {
            const auto space = std::min(line.find(' '), line.size());
            const auto port = Options::number("proxy", line.substr(0, space), 1, largestPort);
            clients.connectTo(static_cast<std::uint16_t>(port));
            watch.emplace(loop, page, std::atoi(line.c_str() + space), settings.cache);
            tape.whenAdded([&watch] { watch->messagePasses(); });
            page.show("run", "{\"client\":" + std::to_string(clients.port()) + "}");
        });
    std::cout << "Picture ready: client " << clients.port() << ", proxy " << proxies.port()
              << ", page " << page.port() << std::endl;
    loop.runUntil([&signals] { return signals.arrived(); }, Wire::Deadline::max());
    // The proxy has ended, or does so now; its last responses may still be on their way.
    clients.stop();
    proxies.stop();
    loop.runUntil([&] { return clients.passedAll() && proxies.passedAll(); },
        Wire::Clock::now() + longestEnd);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try
    {
        const auto settings = parse({argv + 1, argv + argc});
        if (!settings.needsHelp)
            return serve(settings);
        std::cout << help;
        return 0;
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\nSee picture --help.\n";
        return 2;
    }
    catch (const std::system_error& error)
    {
        std::cerr << "picture: " << error.what() << ".\n";
        if (error.code() == std::errc::address_in_use)
            std::cerr << "Another program listens on this port: make doctor names it.\n";
        return 1;
    }
    catch (const std::exception& error)
    {
        std::cerr << "picture: " << error.what() << ".\n";
        return 1;
    }
}
