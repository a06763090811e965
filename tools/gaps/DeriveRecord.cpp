// A file in git's own folder, where it is never committed, and which a new clone does not have. It
// has a line for each derived file: a hash of its bytes, a space, and its path.

#include "tools/gaps/DeriveRecord.h"

#include <cstdint>
#include <fstream>

namespace gaps
{

namespace
{

/// FNV-1a. It only has to tell an edited file from an untouched one; nobody has a reason to forge
/// it.
std::string hashOf(const std::string& bytes)
{
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    return std::to_string(hash);
}

} // namespace

DeriveRecord::DeriveRecord(const WorkTree& workTree)
    : _prefix(workTree.prefix()), _file(workTree.gitFolder() / "gaps-derived")
{
    std::ifstream in(_file);
    for (std::string hash, path; in >> hash && in.get() == ' ' && std::getline(in, path);)
        _hashes[path] = hash;
}

bool DeriveRecord::has(const std::string& path, const std::string& bytes) const
{
    const auto found = _hashes.find(_prefix + path);
    return found != _hashes.end() && found->second == hashOf(bytes);
}

void DeriveRecord::add(const SourceTree& tree)
{
    for (const auto& [path, file] : tree.files)
        _hashes[_prefix + path] = hashOf(file.bytes);
    auto temporaryFile = _file;
    temporaryFile += ".new";
    {
        std::ofstream out(temporaryFile);
        for (const auto& [path, hash] : _hashes)
            out << hash << ' ' << path << '\n';
    }
    std::error_code ignored;
    std::filesystem::rename(temporaryFile, _file, ignored);
}

} // namespace gaps
