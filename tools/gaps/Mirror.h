#pragma once

#include "tools/gaps/SourceTree.h"

#include <cstddef>
#include <string>

namespace gaps
{

/// Makes a folder equal to a tree.
class Mirror
{
public:
    struct Counts
    {
        std::size_t written = 0;
        std::size_t unchanged = 0;
        std::size_t removed = 0;

        /// `3 files written, 40 unchanged, 1 removed`
        std::string text() const;
    };

    /// Reads what is there. Throws a Refusal if it cannot be read.
    Mirror(SourceTree planned, const std::string& folder);

    /// Throws a Refusal that names the files whose content would be lost: in a git work tree those
    /// that are neither as committed, nor as planned, nor as derive wrote them last. Anywhere, a
    /// folder is refused that has other files than planned and not one gap: it is no tree of the
    /// kit.
    void refuseLosses() const;

    /// Writes the files whose bytes change, each aside and then renamed, and removes those that are
    /// not planned. Throws a Refusal if that fails; what was written by then stays.
    Counts write() const;

    /// Notes the files as derived; see WriteRecord.
    void record() const;

private:
    bool isPlanned(const std::string& path, const SourceTree::File& file) const;
    void refuseForeignFolder() const;
    void remove(const std::string& path) const;

    SourceTree _planned;
    SourceTree _there;
};

} // namespace gaps
