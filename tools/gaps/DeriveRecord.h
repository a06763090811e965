#pragma once

#include "tools/gaps/SourceTree.h"
#include "tools/gaps/WorkTree.h"

#include <filesystem>
#include <map>
#include <string>

namespace gaps
{

/// What `derive` last wrote into the folders of a work tree. A file that is unchanged since then
/// may be derived again although it is not committed: no work is lost with it.
class DeriveRecord
{
public:
    explicit DeriveRecord(const WorkTree& workTree);

    /// Whether `derive` wrote these bytes to this file of the folder.
    bool has(const std::string& path, const std::string& bytes) const;

    /// Records that the folder now contains `tree`. Without a record the tool only refuses more
    /// often, so a failure to write it is ignored.
    void add(const SourceTree& tree);

private:
    std::string _prefix;
    std::filesystem::path _file;
    std::map<std::string, std::string> _hashes; ///< by path below the root of the work tree
};

} // namespace gaps
