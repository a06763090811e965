// One file in git's own folder, where no one sees it, nothing commits it, and a fresh clone has
// none. A line for each file: a sum of its bytes, a blank, its path.

#include "tools/gaps/WriteRecord.h"

#include <cstdint>
#include <fstream>

namespace gaps
{

namespace
{

/// FNV-1a: it tells an edited file from an untouched one; nobody has a reason to cheat it.
std::string sumOf(const std::string& bytes)
{
    std::uint64_t sum = 14695981039346656037U;
    for (const char byte : bytes)
        sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    return std::to_string(sum);
}

} // namespace

WriteRecord::WriteRecord(const WorkTree& workTree)
    : _prefix(workTree.prefix()), _file(workTree.gitFolder() / "gaps-derived")
{
    std::ifstream in(_file);
    for (std::string sum, path; in >> sum && in.get() == ' ' && std::getline(in, path);)
        _sums[path] = sum;
}

bool WriteRecord::holds(const std::string& path, const std::string& bytes) const
{
    const auto found = _sums.find(_prefix + path);
    return found != _sums.end() && found->second == sumOf(bytes);
}

void WriteRecord::keep(const SourceTree& tree)
{
    for (const auto& [path, file] : tree.files)
        _sums[_prefix + path] = sumOf(file.bytes);
    auto fresh = _file;
    fresh += ".new";
    {
        std::ofstream out(fresh);
        for (const auto& [path, sum] : _sums)
            out << sum << ' ' << path << '\n';
    }
    std::error_code ignored;
    std::filesystem::rename(fresh, _file, ignored);
}

} // namespace gaps
