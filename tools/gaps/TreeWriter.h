#pragma once

#include "tools/gaps/SourceTree.h"

#include <cstddef>
#include <string>

namespace gaps
{

/// Makes a folder equal to a tree.
class TreeWriter
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

    /// Reads what the folder contains now. Throws a Refusal if it cannot be read.
    TreeWriter(SourceTree planned, const std::string& folder);

    /// Throws a Refusal if write() would destroy work. In a git work tree it names the files whose
    /// content would be lost: those that are neither as committed, nor as planned, nor as `derive`
    /// last wrote them. Everywhere it refuses a folder that has other files than planned and not a
    /// single gap, because that is no tree of the kit.
    void refuseLosses() const;

    /// Writes each file whose content changes to a temporary file and renames it, and removes the
    /// files that are not planned. Throws a Refusal if that fails; what is written by then remains.
    Counts write() const;

    /// Records the files as derived; see DeriveRecord.
    void record() const;

private:
    bool isPlanned(const std::string& path, const SourceTree::File& file) const;
    void refuseForeignFolder() const;
    void remove(const std::string& path) const;

    SourceTree _planned;
    SourceTree _present;
};

/// Throws a Refusal if the folders are the same, or one is inside the other: making `to` equal to
/// another tree would destroy `from`.
void refuseOverlap(const std::string& from, const std::string& to);

} // namespace gaps
