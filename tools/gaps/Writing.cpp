// What the commands that write a tree share beside Mirror.

#include "tools/gaps/Writing.h"

#include "tools/gaps/Fault.h"

#include <algorithm>
#include <filesystem>

namespace gaps
{

void refuseOverlap(const std::string& from, const std::string& to)
{
    // With a slash at the end, an inner folder's path begins with the outer one's.
    const auto full = [](const std::string& folder)
    {
        return (std::filesystem::weakly_canonical(folder) / "").lexically_normal().string();
    };
    const auto one = full(from);
    const auto other = full(to);
    if (one.starts_with(other) || other.starts_with(one))
        throw Refusal(to + " and " + from +
                      " are the same folder, or one lies in the other; name another "
                      "folder to write to");
}

} // namespace gaps
