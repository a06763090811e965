// Files that do not change are not touched, so that make rebuilds little; a reader never sees an
// incomplete file; and work that exists nowhere else is overwritten only if the user says so.

#include "tools/gaps/TreeWriter.h"

#include "tools/gaps/DeriveRecord.h"
#include "tools/gaps/Diagnostic.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/WorkTree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace gaps
{

namespace fs = std::filesystem;

namespace
{

void writeFile(const fs::path& path, const SourceTree::File& file)
{
    fs::create_directories(path.parent_path());
    auto temporaryFile = path.parent_path() / ("." + path.filename().string() + ".new");
    {
        std::ofstream out(temporaryFile, std::ios::binary);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        out.close();
        if (!out)
        {
            std::error_code ignored;
            fs::remove(temporaryFile, ignored);
            throw Refusal(
                path.string() + " cannot be written. Is the disk full, or the folder read-only?");
        }
    }
    constexpr auto run = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    if (file.executable)
        fs::permissions(temporaryFile, run, fs::perm_options::add);
    fs::rename(temporaryFile, path);
}

} // namespace

std::string TreeWriter::Counts::text() const
{
    return std::to_string(written) + (written == 1 ? " file" : " files") + " written, " +
           std::to_string(unchanged) + " unchanged, " + std::to_string(removed) + " removed";
}

TreeWriter::TreeWriter(SourceTree planned, const std::string& folder)
    : _planned(std::move(planned)), _present(SourceTree::readIfPresent(folder))
{
}

bool TreeWriter::isPlanned(const std::string& path, const SourceTree::File& file) const
{
    const auto found = _planned.files.find(path);
    return found != _planned.files.end() && found->second.bytes == file.bytes;
}

void TreeWriter::refuseLosses() const
{
    if (_present.files.empty())
        return;
    refuseForeignFolder();
    const auto workTree = WorkTree::around(_present.name);
    if (!workTree)
        return;
    const DeriveRecord record(*workTree);
    std::string lost;
    for (const auto& path : workTree->changedFiles())
    {
        const auto found = _present.files.find(path);
        if (found != _present.files.end() && !isPlanned(path, found->second) &&
            !record.has(path, found->second.bytes))
            lost += "  " + _present.shown(path) + "\n";
    }
    if (!lost.empty())
        throw Refusal(
            "Uncommitted changes in these files would be lost:\n" + lost +
            "Nothing was written. Commit or stash them first, or use --force to overwrite them.");
}

void TreeWriter::refuseForeignFolder() const
{
    const auto extra = std::find_if(_present.files.begin(), _present.files.end(),
        [this](const auto& file) { return !_planned.files.contains(file.first); });
    Diagnostics errors;
    if (extra == _present.files.end() || !GapTree(_present, errors).gaps().empty() ||
        !errors.empty())
        return;
    throw Refusal(_present.name + " contains other files (" + extra->first +
                  ") and no gap, so it is probably something else.\nNothing was written. Name "
                  "another folder, or use --force to replace its content.");
}

TreeWriter::Counts TreeWriter::write() const
{
    Counts counts;
    try
    {
        for (const auto& [path, file] : _present.files)
        {
            if (_planned.files.contains(path))
                continue;
            remove(path);
            ++counts.removed;
        }
        for (const auto& [path, file] : _planned.files)
        {
            const auto old = _present.files.find(path);
            if (old != _present.files.end() && old->second.bytes == file.bytes &&
                old->second.executable == file.executable)
            {
                ++counts.unchanged;
                continue;
            }
            writeFile(_present.shown(path), file);
            ++counts.written;
        }
    }
    catch (const fs::filesystem_error& failure)
    {
        throw Refusal(
            failure.path1().string() + " cannot be written: " + failure.code().message() + ".");
    }
    return counts;
}

/// Removes folders that become empty, too: git would not keep them either.
void TreeWriter::remove(const std::string& path) const
{
    fs::path gone = _present.shown(path);
    fs::remove(gone);
    const fs::path root = _present.name;
    for (gone = gone.parent_path(); gone != root && fs::is_empty(gone); gone = gone.parent_path())
        fs::remove(gone);
}

void TreeWriter::record() const
{
    if (const auto workTree = WorkTree::around(_present.name))
        DeriveRecord(*workTree).add(_planned);
}

void refuseOverlap(const std::string& from, const std::string& to)
{
    // With a slash at the end, the path of an inner folder begins with that of the outer one.
    const auto full = [](const std::string& folder)
    {
        return (fs::weakly_canonical(folder) / "").lexically_normal().string();
    };
    const auto one = full(from);
    const auto other = full(to);
    if (one.starts_with(other) || other.starts_with(one))
        throw Refusal(to + " and " + from +
                      " are the same folder, or one is inside the other. Name another folder to "
                      "write to.");
}

} // namespace gaps
