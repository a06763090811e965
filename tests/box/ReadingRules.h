#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Support
{

/// Landlock rules for a program that has no root, or no network, of its own: it may read only what OwnRoot would show, and
/// connect only to given ports. Confinement says where it may write. Only the constructor allocates
/// memory.
class ReadingRules
{
public:
    ReadingRules(const std::vector<std::string>& readable, const std::vector<std::string>& writable,
        std::vector<std::uint16_t> ports);

    /// Confines the calling process for good, which must not be able to get privileges any more
    /// (no_new_privs). Returns false if that fails.
    [[nodiscard]] bool enter() const;

private:
    std::vector<std::string> _paths;
    std::vector<std::string> _writable;
    std::vector<std::uint16_t> _ports;
};

} // namespace Support
