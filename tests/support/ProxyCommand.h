#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace Support
{

/// What one proxy under test is started with.
struct ProxyCommand
{
    std::string command; ///< e.g. `build/solution/proxy` or `python3 mine.py {port} {root} {cache}`
    std::string root;    ///< folder of the files that it serves
    std::string cache;   ///< folder that it keeps responses in
    std::string home;    ///< its HOME: the folder of this play
    std::vector<std::string>
        options; ///< further ones: `--connect-to`, `www.example.com:80:127.0.0.1:4711`
    std::size_t processLimit = 400; ///< with more processes than this it "forks without end"

    /// The port must be known before it starts: the command holds `{port}`.
    bool wantsPort() const;

    /// The words to run. Throws Poco::SyntaxException for a command that cannot be split.
    std::vector<std::string> words(std::uint16_t port) const;

    /// All of its environment, "NAME=value".
    std::vector<std::string> environment() const;
};

} // namespace Support
