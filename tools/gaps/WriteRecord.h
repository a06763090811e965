#pragma once

#include "tools/gaps/SourceTree.h"
#include "tools/gaps/WorkTree.h"

#include <filesystem>
#include <map>
#include <string>

namespace gaps
{

/// What `derive` wrote into the folders of a work tree. A file that is still so can be derived
/// again: no work is lost with it, though it is not committed.
class WriteRecord
{
public:
    explicit WriteRecord(const WorkTree& workTree);

    /// The file of the folder was written so by the tool.
    bool holds(const std::string& path, const std::string& bytes) const;

    /// The folder now is `tree`. A record that cannot be kept only makes the tool ask more often,
    /// so that is no error.
    void keep(const SourceTree& tree);

private:
    std::string _prefix;
    std::filesystem::path _file;
    std::map<std::string, std::string> _sums; ///< by path below the root of the work tree
};

} // namespace gaps
