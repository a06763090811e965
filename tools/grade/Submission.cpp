// From the files that were found to the submission: the root, and the files that are named.

#include "tools/grade/Submission.h"

#include "tools/grade/ArchiveReader.h"
#include "tools/grade/EntryName.h"
#include "tools/grade/FolderReader.h"
#include "tools/grade/StarterRoot.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace Grade
{

namespace
{

/// Reads everything that may be needed.
void readInto(Found& found, std::string path)
{
    while (path.size() > 1 && path.ends_with('/')) // "link/" would follow the link
        path.pop_back();
    // A FIFO would make open() wait without O_NONBLOCK.
    const Support::FileDescriptor opened(
        ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!opened.open())
        throw Refused(shown(path) + " " + reasonNotOpened() + ".");
    struct stat status
    {
    };
    if (::fstat(opened.get(), &status) != 0)
        throw Refused(shown(path) + " " + reasonNotOpened() + ".");
    if (S_ISDIR(status.st_mode))
        readFolder(opened, found);
    else if (S_ISREG(status.st_mode))
        readArchive(opened, status.st_size, found);
    else
        throw Refused(shown(path) + " is neither a folder nor a file. " + whatToHandIn);
}

/// Refuses a submission if something other than a file has the place of a named one, or of its folder.
void checkPlaces(const Found& found, const std::string& root, const std::set<std::string>& named)
{
    for (const auto& [place, what] : found.others())
        for (const std::string& name : named)
        {
            const std::string path = root + name;
            if (path == place || path.starts_with(place + "/"))
                throw Refused(shown(place) + " " + what + "; only regular files are taken. " +
                              "Replace it by a copy of the file or folder, and hand in again.");
        }
}

void removeByteOrderMark(std::string& content, const std::string& name, Remarks& remarks)
{
    static const std::string mark = "\xEF\xBB\xBF";
    if (!content.starts_with(mark))
        return;
    content.erase(0, mark.size());
    remarks.add(shown(name) + " begins with a UTF-8 byte order mark; it is removed.");
}

void takeFiles(
    Found& found, const std::string& root, const std::set<std::string>& named, Submission& result)
{
    for (const std::string& name : named)
    {
        const FoundFile* file = found.file(root + name);
        if (file == nullptr)
        {
            found.remarks.add(shown(name) + " is missing; the starter's is used.");
            continue;
        }
        if (!file->flaw.empty())
            throw Refused(
                shown(root + name) + " " + file->flaw + ". Correct it, and hand in again.");
        std::string content = file->content;
        removeByteOrderMark(content, name, found.remarks);
        result.files.emplace(name, std::move(content));
    }
}

void takePaper(Found& found, const std::string& path, const std::string& name, Submission& result)
{
    const FoundFile* file = found.file(path);
    if (file == nullptr || result.papers.contains(name))
        return;
    if (file->flaw.empty())
        result.papers.emplace(name, file->content);
    else
        found.remarks.add(shown(path) + " is ignored: it " + file->flaw + ".");
}

void takePapers(Found& found, const std::string& root, Submission& result)
{
    for (const std::string& name : papers)
    {
        if (!root.empty()) // beside it
            takePaper(
                found, root.substr(0, root.rfind('/', root.size() - 2) + 1) + name, name, result);
        takePaper(found, root + name, name, result);
    }
}

/// True for what `make submit` packs beside the tree, apart from the papers.
bool isPackedBeside(std::string_view path)
{
    return lastPart(path) == "kit-version" || lastPart(path) == "bodies.gap" ||
           lastPart(path) == "results";
}

/// Says what else is there: each file in the root, and the number of the others.
void remarkOthers(Found& found, const std::string& root, const std::set<std::string>& named)
{
    const auto inRoot = [&](const std::string& path, const std::string& reason)
    {
        const std::string name = path.starts_with(root) ? path.substr(root.size()) : "";
        if (!name.empty() && !named.contains(name) && !papers.contains(name))
            found.remarks.add(shown(name) + " is ignored: it " + reason + ".");
        return !name.empty();
    };
    std::size_t outside = 0;
    for (const auto& [path, file] : found.files())
        if (!inRoot(path, "is not a file of the starter"))
            outside += !isPaper(path) && !isPackedBeside(path);
    for (const auto& [path, what] : found.others())
        outside += !inRoot(path, what);
    if (outside != 0)
        found.remarks.add(
            (outside == 1 ? "1 file outside of the student's tree is"
                          : std::to_string(outside) + " files outside of the student's tree are") +
            " ignored.");
}

} // namespace

Submission takeIn(const std::string& path, const std::set<std::string>& named)
{
    Submission result;
    Found found(named);
    try
    {
        readInto(found, path);
        const std::string root = rootOf(found);
        checkPlaces(found, root, named);
        takeFiles(found, root, named, result);
        takePapers(found, root, result);
        remarkOthers(found, root, named);
    }
    catch (const Refused& refused)
    {
        result = {};
        result.refused = refused.what();
    }
    result.remarks = found.remarks.sentences();
    return result;
}

} // namespace Grade
