#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Support
{

/// How one proxy under test is started.
struct ProxyCommand
{
    std::string command; ///< the program, found by PATH
    /// May contain `{port}`, `{root}`, `{cache}`, `{options}`, `{origins}`.
    std::vector<std::string> arguments;
    std::string root;                   ///< the folder whose files the proxy serves
    std::string cache;                  ///< the folder for its stored responses
    std::string home;                   ///< its HOME: the folder of this play
    std::vector<std::string> options{}; ///< such as `--connect-to`, `www.example.com:80:...`
    std::vector<std::string> origins{}; ///< the addresses of the origins: `127.0.0.1:40123`
    /// A proxy that keeps more processes "forks without end". No play has so many clients: on a slow
    /// machine, the children of clients that have been answered may all be still ending.
    std::size_t processLimit = 1500;
    /// The proxy may write only in `home`, and in what WRITABLE names. False for a launcher that
    /// needs more: see Confinement.
    bool confined = true;
    /// True if the harness wants to make system calls fail (see FailingCalls).
    bool callsMayFail = false;
    /// True if the proxy will be started again on its port, which the kernel must give to nobody
    /// meanwhile.
    bool startsAgain = false;
    /// The proxy finds this file at /etc/hosts, if it is in a namespace of its own; empty: the
    /// machine's.
    std::string hosts{};
    std::vector<std::string> environmentToo{}; ///< as "NAME=value", beside what every proxy gets
    std::vector<std::string> libraries{}; ///< that are loaded before its own; empty texts are none

    /// True if the port must be chosen before the start: an argument contains `{port}`, or the
    /// proxy will be started again.
    [[nodiscard]] bool needsPort() const;

    /// The words to execute. In the arguments, each placeholder is replaced by its value, the
    /// argument `{options}` by all options, and `{origins}` by all origins. Without any placeholder,
    /// `--port`, `--root`, `--cache` and the options are appended.
    [[nodiscard]] std::vector<std::string> words(std::uint16_t port) const;

    /// Where the proxy may write: `home`, which root and cache are in, and the files and folders that
    /// the environment variable WRITABLE names, separated by colons. std::nullopt: anywhere.
    [[nodiscard]] std::optional<std::vector<std::string>> writable() const;

    /// The ports at the ends of the options and origins: a proxy connects to no other ones.
    [[nodiscard]] std::vector<std::uint16_t> ports() const;

    /// The whole environment of the proxy, as "NAME=value".
    [[nodiscard]] std::vector<std::string> environment() const;
};

} // namespace Support
