#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace proxy
{

/// One `--connect-to HOST:PORT:ADDRESS:PORT`, with the meaning it has in curl: a connection meant
/// for HOST:PORT goes to ADDRESS:PORT instead. Host and Host field stay what they were.
struct ConnectTo
{
    std::string host;
    std::uint16_t port;
    std::string address;
    std::uint16_t addressPort;
};

/// What the command line asks for.
struct Options
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8899; ///< 0 takes a free port
    std::string root = ".";
    std::string cache = "cache";
    std::chrono::milliseconds timeout{30'000};
    std::size_t maxChildren = 256;
    std::uint64_t cacheSize =
        1024 * 1024 * 1024; ///< what all stored responses may take up, in bytes
    std::vector<std::uint16_t> connectPorts{443}; ///< to which CONNECT may lead
    std::vector<ConnectTo> connectTo;
    std::string logFile; ///< empty: standard error
    std::string name;    ///< what this proxy is called in Via: nobody else has this name
    bool help = false;
};

/// A command line that cannot be understood; `what()` is a sentence for the person who typed it.
class UsageError : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws UsageError.
Options readOptions(int argc, char** argv);

/// What `--help` prints.
std::string usage();

} // namespace proxy
