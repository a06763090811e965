// Writing a tree. Files that do not change are not touched, so that make has little to build again;
// a reader never sees half a file; and work that is nowhere else is not overwritten unasked.

#include "tools/gaps/Mirror.h"

#include "tools/gaps/Fault.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/WorkTree.h"
#include "tools/gaps/WriteRecord.h"

#include <algorithm>
#include <fstream>

namespace gaps
{

namespace fs = std::filesystem;

namespace
{

void writeFile(const fs::path& path, const SourceTree::File& file)
{
    fs::create_directories(path.parent_path());
    auto aside = path.parent_path() / ("." + path.filename().string() + ".new");
    {
        std::ofstream out(aside, std::ios::binary);
        out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        out.close();
        if (!out)
        {
            std::error_code ignored;
            fs::remove(aside, ignored);
            throw Refusal(path.string() + " cannot be written; is there room, and the right to?");
        }
    }
    constexpr auto run = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    if (file.executable)
        fs::permissions(aside, run, fs::perm_options::add);
    fs::rename(aside, path);
}

} // namespace

std::string Mirror::Counts::text() const
{
    return std::to_string(written) + (written == 1 ? " file" : " files") + " written, " +
           std::to_string(unchanged) + " unchanged, " + std::to_string(removed) + " removed";
}

Mirror::Mirror(SourceTree planned, const std::string& folder)
    : _planned(std::move(planned)), _there(SourceTree::readIfThere(folder))
{
}

bool Mirror::isPlanned(const std::string& path, const SourceTree::File& file) const
{
    const auto found = _planned.files.find(path);
    return found != _planned.files.end() && found->second.bytes == file.bytes;
}

void Mirror::refuseLosses() const
{
    if (_there.files.empty())
        return;
    refuseForeignFolder();
    const auto workTree = WorkTree::around(_there.name);
    if (!workTree)
        return;
    const WriteRecord record(*workTree);
    std::string lost;
    for (const auto& path : workTree->changedFiles())
    {
        const auto found = _there.files.find(path);
        if (found != _there.files.end() && !isPlanned(path, found->second) &&
            !record.holds(path, found->second.bytes))
            lost += "  " + _there.shown(path) + "\n";
    }
    if (!lost.empty())
        throw Refusal(
            "These files hold changes that are not committed and would be lost:\n" + lost +
            "Nothing was written. Commit or stash them first, or use --force to overwrite them.");
}

void Mirror::refuseForeignFolder() const
{
    const auto extra = std::find_if(_there.files.begin(), _there.files.end(),
        [this](const auto& file) { return !_planned.files.contains(file.first); });
    Faults faults;
    if (extra == _there.files.end() || !GapTree(_there, faults).gaps().empty() || !faults.empty())
        return;
    throw Refusal(_there.name + " holds other files (" + extra->first +
                  ") and not one gap, so it seems not to be "
                  "meant for this.\nNothing was written. Name another folder, or use --force to "
                  "make it this tree.");
}

Mirror::Counts Mirror::write() const
{
    Counts counts;
    try
    {
        for (const auto& [path, file] : _there.files)
        {
            if (_planned.files.contains(path))
                continue;
            remove(path);
            ++counts.removed;
        }
        for (const auto& [path, file] : _planned.files)
        {
            const auto old = _there.files.find(path);
            if (old != _there.files.end() && old->second.bytes == file.bytes &&
                old->second.executable == file.executable)
            {
                ++counts.unchanged;
                continue;
            }
            writeFile(_there.shown(path), file);
            ++counts.written;
        }
    }
    catch (const fs::filesystem_error& failure)
    {
        throw Refusal(failure.path1().string() + " cannot be written: " + failure.code().message());
    }
    return counts;
}

/// Folders that are empty then go too: git would not keep them either.
void Mirror::remove(const std::string& path) const
{
    fs::path gone = _there.shown(path);
    fs::remove(gone);
    const fs::path root = _there.name;
    for (gone = gone.parent_path(); gone != root && fs::is_empty(gone); gone = gone.parent_path())
        fs::remove(gone);
}

void Mirror::record() const
{
    if (const auto workTree = WorkTree::around(_there.name))
        WriteRecord(*workTree).keep(_planned);
}

} // namespace gaps
