#pragma once

#include "net/ConnectTo.h"
#include "net/IpNetwork.h"

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace proxy
{

/// What the user asked for on the command line. Instance has what is true of the
/// running proxy.
struct Options
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8899; ///< 0: a free port
    /// The clients that are served; empty: all that can reach the address, which is then loopback.
    std::vector<IpNetwork> allow;
    std::string root = ".";
    std::string cache = "cache";
    std::chrono::milliseconds timeout{30'000};
    std::size_t maxChildren = 256;
    std::size_t ahead = 0;   ///< how many children wait for clients; 0: none is forked ahead
    std::size_t recycle = 1; ///< how many clients a child that was forked ahead serves
    /// How much all stored responses together may take up, in bytes.
    std::uint64_t cacheSize = 1024 * 1024 * 1024;
    std::vector<std::uint16_t> connectPorts{443}; ///< the ports that CONNECT may lead to
    std::vector<ConnectTo> connectTo;
    bool cdn = false;      ///< CDN-Cache-Control is meant for this proxy
    std::string logFile;   ///< empty: standard error
    std::string accessLog; ///< empty: none
    bool help = false;
    bool version = false;
};

/// An invalid command line; `what()` is a sentence for the person who typed it.
class UsageError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Parses the command line. Throws UsageError.
Options readOptions(int argc, char** argv);

/// Returns what `--help` prints.
std::string usage();

} // namespace proxy
