#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace Support
{

/// The files on which a result depends, as they were when this was constructed: for a kernel that
/// cannot keep the proxy from changing them (see Confinement).
class KitFiles
{
public:
    /// `places`: files, and folders with all that is in them. Those that do not exist must not come
    /// into being either.
    explicit KitFiles(std::vector<std::string> places);

    /// A file that has been changed, added or removed since; empty if there is none.
    [[nodiscard]] std::string changed() const;

private:
    using State = std::pair<std::uint64_t, std::int64_t>; ///< inode, time of change (nanoseconds)
    using States = std::map<std::string, State>;

    [[nodiscard]] States look() const;

    std::vector<std::string> _places;
    States _before;
};

} // namespace Support
