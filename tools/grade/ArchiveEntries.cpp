// Archives, entry by entry. Nothing is extracted: a name is only compared, and contents stay in memory.

#include "tools/grade/ArchiveEntries.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace Grade
{

namespace
{

/// What an entry is, if it is no regular file: "is a symbolic link"; otherwise an empty text.
std::string otherKind(archive_entry* entry)
{
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_hardlink_w(entry) != nullptr)
        return "is a hard link";
    switch (archive_entry_filetype(entry))
    {
    case AE_IFREG:
        return "";
    case AE_IFLNK:
        return "is a symbolic link";
    case AE_IFIFO:
        return "is a FIFO";
    default:
        return "is a device or socket";
    }
}

std::string nameOf(archive_entry* entry)
{
    const char* name = archive_entry_pathname(entry);
    return name == nullptr ? "" : name;
}

/// Reads the data of an entry to their end, and returns as much as is needed of the content.
std::string readData(archive* source, archive_entry* entry, Found& found)
{
    std::string content;
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int status = ARCHIVE_OK;
    while ((status = archive_read_data_block(source, &bytes, &size, &offset)) == ARCHIVE_OK)
    {
        found.countBytes(size);
        content.append(
            static_cast<const char*>(bytes), std::min(size, enoughOfFile - content.size()));
    }
    if (status != ARCHIVE_EOF)
        refuseAsDamaged(source);
    // A sparse file has holes, which read as zeros. As many at its end have the same flaw.
    const la_int64_t length = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0;
    const auto most = static_cast<la_int64_t>(enoughOfFile);
    if (length > static_cast<la_int64_t>(content.size()))
        content.resize(static_cast<std::size_t>(std::min(length, most)));
    return content;
}

void addEntry(archive* source, archive_entry* entry, Found& found)
{
    if (archive_entry_is_encrypted(entry) != 0)
        throw Refused("The archive is encrypted. Pack it again without a password.");
    const std::optional<std::string> path = found.enter(nameOf(entry));
    // The data of every entry are counted, even those of a folder.
    std::string content = readData(source, entry, found);
    if (!path || archive_entry_filetype(entry) == AE_IFDIR)
        return;
    const std::string kind = otherKind(entry);
    if (!kind.empty())
        found.addOther(*path, kind);
    else
        found.addFile(*path, found.mayBeTaken(*path) ? std::move(content) : "");
}

} // namespace

void refuseAsDamaged(archive* source)
{
    const char* reason = source == nullptr ? nullptr : archive_error_string(source);
    throw Refused(std::string("The archive is damaged or incomplete") +
                  (reason == nullptr ? "" : " (" + shown(reason) + ")") +
                  ". Pack it again, and hand in the new file.");
}

void addEntries(archive* source, Found& found)
{
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    // A warning is about a date or a name that this program cannot represent.
    while (
        (status = archive_read_next_header(source, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN)
        addEntry(source, entry, found);
    if (status != ARCHIVE_EOF)
        refuseAsDamaged(source);
}

} // namespace Grade
