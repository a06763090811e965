// A caching web proxy: reads the options, puts the parts together, and serves clients until it is
// stopped.

#include "AccessLog.h"
#include "FillIn.h"
#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "PrintableText.h"
#include "UnusedMemory.h"
#include "Version.h"
#include "client/Session.h"
#include "net/Connection.h"
#include "net/HostAddress.h"
#include "net/InheritedState.h"
#include "net/PortOwner.h"
#include "net/Server.h"
#include "store/Store.h"

#include <Poco/Net/NetException.h>
#include <Poco/NumberFormatter.h>
#include <Poco/NumberParser.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <malloc.h>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>

using namespace proxy;

namespace
{

/// Why the proxy cannot start: a sentence for the person who started it.
class CannotStart : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

std::filesystem::path realRoot(const std::string& root)
{
    std::error_code error;
    auto path = std::filesystem::canonical(root, error);
    if (error || !std::filesystem::is_directory(path))
        throw CannotStart("The root folder " + root + " does not exist. Choose one with --root.");
    return path;
}

/// Everything below the cache folder is never served, so the root must not be there.
void checkRootIsOutside(const std::filesystem::path& root, const Options& options)
{
    std::error_code error;
    const auto cache = std::filesystem::weakly_canonical(options.cache, error);
    const auto [rest, unused] = std::mismatch(cache.begin(), cache.end(), root.begin(), root.end());
    if (!error && rest == cache.end())
        throw CannotStart("The root folder " + options.root + " is in the cache folder " +
                          options.cache + ". Choose another with --root or --cache.");
}

Store openStore(const Options& options)
{
    try
    {
        return {
            options.cache, options.cacheSize, options.cdn ? Audience::cdn : Audience::everyCache};
    }
    catch (const Poco::FileException& error)
    {
        throw CannotStart("The cache folder cannot be used: " + error.message() +
                          ". Choose another with --cache.");
    }
}

void openAccessLog(const Options& options)
{
    try
    {
        if (!options.accessLog.empty())
            AccessLog::open(options.accessLog);
    }
    catch (const Poco::FileException& error)
    {
        throw CannotStart("The access log " + options.accessLog + " cannot be used: " +
                          error.message() + ". Choose another with --access-log.");
    }
}

/// `error`: `Address already in use: 127.0.0.1:8899`, with the address that has been bound.
std::string describePortTaken(const std::string& error, const Options& options)
{
    unsigned bound = options.port;
    Poco::NumberParser::tryParseUnsigned(error.substr(error.rfind(':') + 1), bound);
    const std::string owner = printable(processListeningAt(static_cast<std::uint16_t>(bound)), 80);
    return "Port " + std::to_string(bound) + " is taken" + (owner.empty() ? "" : " by " + owner) +
           (bound == options.port
                   ? ". Stop that program, or choose another port with --port."
                   : ". It is not the port of --port, which is " + std::to_string(options.port) +
                         ": bind the address that listen() is given.");
}

std::string makePseudonym()
{
    return "proxy-" + Poco::NumberFormatter::formatHex(std::random_device()(), 8);
}

/// A proxy that serves everyone is found and abused within hours.
void checkClientsAreNamed(const Poco::Net::IPAddress& address, const Options& options)
{
    if (options.allow.empty() && !unmapped(address).isLoopback())
        throw CannotStart("At " + options.address +
                          " other computers could use the proxy. Say which ones may, with --allow "
                          "(such as --allow 192.168.0.0/16).");
}

std::unique_ptr<Server> openServer(const Options& options)
{
    try
    {
        const Poco::Net::SocketAddress address(options.address, options.port);
        checkClientsAreNamed(address.host(), options);
        return std::make_unique<Server>(address, options.maxChildren, options.timeout);
    }
    catch (const Poco::Net::NetException& error)
    {
        if (error.code() == EADDRINUSE)
            throw CannotStart(describePortTaken(error.message(), options));
        throw CannotStart("Cannot listen at " + options.address + " port " +
                          std::to_string(options.port) + ": " + error.displayText());
    }
}

void serve(const Options& options)
{
    if (!options.logFile.empty())
        Log::openFile(options.logFile);
    openAccessLog(options);
    const auto root = realRoot(options.root);
    checkRootIsOutside(root, options);
    Store store = openStore(options);
    const auto server = openServer(options);
    const Instance instance{root, server->address(), makePseudonym()};
    std::cout << "Ready to serve on " << instance.address.toString() << std::endl;
    const Server::Work work = [&](const Poco::Net::StreamSocket& socket)
    {
        const Log::Together together;
        Session(Connection::accepted(socket, options.timeout, ReceiveBudget::minimumRate), options,
            instance, store, server->signals())
            .run();
    };
    Store::prepareChildren();
    if (options.ahead > 0)
        server->runAhead({options.ahead, options.recycle}, work,
            [&store]
            {
                store.forgetLastUse();
                giveBackUnusedMemory();
            });
    else
        server->run(work);
}

} // namespace

int main(int argc, char** argv)
{
    resetInheritedState();
    Log::openStandardError();
    // A child ends with _exit, which forgets what is still in the buffer: so a line that is printed is written.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    // A body of 64 KB passes through two buffers. With the usual limit (128 KB) their memory goes back to the kernel
    // after each response, and comes again page by page for the next one.
    ::mallopt(M_TRIM_THRESHOLD, 512 * 1024);
    try
    {
        const Options options = readOptions(argc, argv);
        if (options.help)
            std::cout << usage();
        else if (options.version)
            std::cout << "proxy " << version << "\n";
        else
            serve(options);
        return 0;
    }
    catch (const UsageError& error)
    {
        std::cerr << error.what() << "\nSee proxy --help.\n";
        return 2;
    }
    catch (const NotFilledIn& gap)
    {
        std::cerr << "Not filled in: " << gap.what() << "\n";
        return exitNotFilledIn;
    }
    catch (const Poco::Exception& error)
    {
        std::cerr << error.displayText() << "\n";
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << "\n";
    }
    return 1;
}
