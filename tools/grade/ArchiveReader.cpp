// The beginning of the file decides how it is read, not its name, and libarchive is allowed to know only
// that one format.

#include "tools/grade/ArchiveReader.h"

#include "tools/grade/ArchiveEntries.h"
#include "tools/grade/UnpackedStream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <new>
#include <unistd.h>

namespace Grade
{

namespace
{

using Support::FileDescriptor;

constexpr std::size_t ustarOffset = 257; // in a header of tar

/// In the "C" locale, libarchive drops names that are said to be UTF-8 and have other letters. As long as
/// this exists, the thread has a locale with UTF-8.
class Utf8Locale
{
public:
    Utf8Locale()
        : _locale(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), _before(::uselocale(_locale))
    {
    }
    ~Utf8Locale()
    {
        ::uselocale(_before);
        if (_locale != nullptr)
            ::freelocale(_locale);
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t _locale; ///< nullptr if the machine has none; the thread keeps its own
    locale_t _before;
};

OpenArchive newReader()
{
    OpenArchive reader(archive_read_new());
    if (reader == nullptr)
        throw std::bad_alloc();
    return reader;
}

void readZip(const FileDescriptor& file, Found& found)
{
    const OpenArchive zip = newReader();
    archive_read_support_format_zip_seekable(zip.get());
    if (archive_read_open_fd(zip.get(), file.get(), 64 * 1024) != ARCHIVE_OK)
        refuseAsDamaged(zip.get());
    addEntries(zip.get(), found);
}

la_ssize_t readUnpacked(archive* tar, void* stream, const void** bytes)
{
    const la_ssize_t got = static_cast<UnpackedStream*>(stream)->read(bytes);
    if (got < 0)
        archive_set_error(tar, EILSEQ, "the data cannot be decompressed");
    return got;
}

void readTar(const FileDescriptor& file, int filter, Found& found)
{
    UnpackedStream stream(file.get(), filter);
    const OpenArchive tar = newReader();
    archive_read_support_format_tar(tar.get());
    try
    {
        if (archive_read_open(tar.get(), &stream, nullptr, readUnpacked, nullptr) != ARCHIVE_OK)
        {
            if (filter == ARCHIVE_FILTER_NONE)
                throw Refused("The file is neither a tar nor a zip archive. " + whatToHandIn);
            refuseAsDamaged(tar.get());
        }
        addEntries(tar.get(), found);
        if (!stream.finish() || stream.endsTooEarly())
            refuseAsDamaged(nullptr);
    }
    catch (const Refused&)
    {
        if (stream.reachedLimit())
            refuseForSize();
        throw;
    }
}

} // namespace

void readArchive(const FileDescriptor& file, off_t size, Found& found)
{
    struct Beginning
    {
        std::string_view bytes;
        int filter;
    };
    static constexpr std::array compressed{Beginning{"\x1f\x8b", ARCHIVE_FILTER_GZIP},
        Beginning{"BZh", ARCHIVE_FILTER_BZIP2}, Beginning{"\xfd\x37zXZ", ARCHIVE_FILTER_XZ},
        Beginning{"\x28\xb5\x2f\xfd", ARCHIVE_FILTER_ZSTD}};
    const Utf8Locale locale;
    std::array<char, 512> buffer{};
    const ssize_t got = ::pread(file.get(), buffer.data(), buffer.size(), 0);
    if (got < 0)
        throw Refused("The submission " + reasonNotOpened() + ".");
    const std::string_view beginning(buffer.data(), static_cast<std::size_t>(got));
    if (beginning.empty())
        throw Refused("The file is empty. " + whatToHandIn);
    if (size > static_cast<off_t>(mostBytes))
        refuseForSize();
    if (beginning.substr(std::min(beginning.size(), ustarOffset)).starts_with("ustar"))
        return readTar(
            file, ARCHIVE_FILTER_NONE, found); // its first name may begin like a zip file
    if (beginning.starts_with("PK\5\6"))       // the end of a zip file without entries
        return;
    if (beginning.starts_with("PK\3\4"))
        return readZip(file, found);
    const auto* filter = std::ranges::find_if(compressed,
        [&](const Beginning& candidate) { return beginning.starts_with(candidate.bytes); });
    readTar(file, filter == compressed.end() ? ARCHIVE_FILTER_NONE : filter->filter, found);
}

} // namespace Grade
