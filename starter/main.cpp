// A caching web proxy: reads the options, wires the rooms, and serves clients until it is stopped.

#include "FillIn.h"
#include "Log.h"
#include "Options.h"
#include "client/Session.h"
#include "net/Connection.h"
#include "net/PortOwner.h"
#include "net/Server.h"
#include "store/Store.h"

#include <Poco/Net/NetException.h>
#include <Poco/NumberFormatter.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <random>

using namespace proxy;

namespace
{

/// Why the proxy cannot start: a sentence for the person who started it.
class CannotStart : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

std::string realRoot(const std::string& root)
{
    std::error_code error;
    const auto path = std::filesystem::canonical(root, error);
    if (error || !std::filesystem::is_directory(path))
        throw CannotStart("The root folder " + root + " is not there. Name one with --root.");
    return path.string();
}

Store openStore(const Options& options)
{
    try
    {
        return {options.cache, options.cacheSize};
    }
    catch (const Poco::FileException& error)
    {
        throw CannotStart(
            "The cache folder cannot be used: " + error.message() + ". Name another with --cache.");
    }
}

std::string describePortTaken(const Options& options)
{
    const std::string owner = processListeningAt(options.port);
    return "Port " + std::to_string(options.port) + " is taken" +
           (owner.empty() ? "" : " by " + owner) +
           ". Stop that program, or choose another port with --port.";
}

/// What this proxy calls itself in Via fields. By that name it knows a request that comes back to
/// it; so no other proxy may have it.
std::string makeName()
{
    return "proxy-" + Poco::NumberFormatter::formatHex(std::random_device()(), 8);
}

std::unique_ptr<Server> openServer(const Options& options)
{
    try
    {
        return std::make_unique<Server>(Poco::Net::SocketAddress(options.address, options.port),
            options.maxChildren, options.timeout);
    }
    catch (const Poco::Net::NetException& error)
    {
        if (error.code() == EADDRINUSE)
            throw CannotStart(describePortTaken(options));
        throw CannotStart("Cannot listen at " + options.address + " port " +
                          std::to_string(options.port) + ": " + error.displayText());
    }
}

void serve(Options options)
{
    if (!options.logFile.empty())
        Log::openFile(options.logFile);
    options.root = realRoot(options.root);
    options.name = makeName();
    const Store store = openStore(options);
    const auto server = openServer(options);
    options.port = server->address().port();
    std::cout << "Ready to serve on " << server->address().toString() << std::endl;
    server->run([&](const Poco::Net::StreamSocket& socket)
        { Session(Connection(socket, options.timeout), options, store, server->signals()).run(); });
}

} // namespace

int main(int argc, char** argv)
{
    try
    {
        const Options options = readOptions(argc, argv);
        if (options.help)
            std::cout << usage();
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
