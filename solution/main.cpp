// A caching web proxy: reads the options, wires the rooms, and serves one client after the other.

#include "FillIn.h"
#include "Log.h"
#include "Options.h"
#include "cache/Store.h"
#include "net/Connection.h"
#include "net/Listener.h"
#include "net/PortOwner.h"
#include "proxy/Transaction.h"

#include <Poco/Net/NetException.h>

#include <filesystem>
#include <iostream>

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

Store openStore(const std::string& folder)
{
    try
    {
        return Store(folder);
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

Listener openListener(const Options& options)
{
    try
    {
        return Listener(Poco::Net::SocketAddress(options.address, options.port));
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
    const Store store = openStore(options.cache);
    Listener listener = openListener(options);
    options.port = listener.address().port();
    std::cout << "Ready to serve on " << listener.address().toString() << std::endl;
    while (const auto socket = listener.accept())
    {
        Connection client(*socket, options.timeout);
        Transaction(client, options, store).run();
    }
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
