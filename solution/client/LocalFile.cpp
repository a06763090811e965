// From the target of a request to a file. The target comes from a stranger: it is compared with the
// root after everything in it has been resolved, not before.

#include "client/LocalFile.h"

#include "FillIn.h"
#include "http/PercentEncoding.h"

#include <algorithm>
#include <fstream> // a body of gap 1.4 may open the file

namespace fs = std::filesystem;

namespace proxy
{

std::optional<fs::path> LocalFile::find(const fs::path& root, std::string_view target)
{
    // Fill in start: 1.4 find
    const auto name = percentDecoded(target.substr(1, target.find('?') - 1));
    // For the file system, a NUL would end the name.
    if (!name || name->find('\0') != std::string::npos)
        return std::nullopt;
    std::error_code error;
    const fs::path named = root / (name->empty() ? "index.html" : *name);
    if (!fs::is_regular_file(named, error))
        return std::nullopt;
    const fs::path file = fs::canonical(named, error);
    if (error)
        return std::nullopt;
    // The file's path must begin with all the folders of the root.
    const auto [rest, unused] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return rest == root.end() ? std::optional(file) : std::nullopt;
    // Fill in end: 1.4
}

} // namespace proxy
