// The ledger's file: fixed numbers of digits, so that a line can be changed in its place.

#include "store/CacheIndex.h"

#include "store/FileNames.h"
#include "store/FileStatus.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

constexpr const char* firstLineFormat =
    "%020" PRIu64 " bytes in %020" PRIu64 " entries, oldest at %020" PRIu64 ", at %s\n";
constexpr std::uint64_t firstLineSize = 100;
constexpr int inodeDigits = 20;
/// Below this no ledger is too long.
constexpr std::uint64_t longEnough = 256 * 1024;
/// Nearly all lines are about as long: an inode, a time, a digest.
constexpr std::uint64_t usualLine = 106;

std::uint64_t endOf(int descriptor)
{
    return statusOf(descriptor).value_or(FileStatus{}).size;
}

bool writeAt(int descriptor, std::uint64_t position, std::string_view text)
{
    return ::pwrite(descriptor, text.data(), text.size(), static_cast<off_t>(position)) ==
           static_cast<ssize_t>(text.size());
}

std::string format(const CacheIndex::Line& line)
{
    return Poco::NumberFormatter::format0(line.inode, inodeDigits) + " " +
           std::to_string(line.usedAt) + " " + line.file + "\n";
}

/// Whether the entry is one of the store's own folders or files.
bool isOwn(const fs::path& path)
{
    const auto name = path.filename().string();
    return name.starts_with(indexFile) || name == incomingFolder || name == fetchesFolder;
}

struct Entry
{
    CacheIndex::Line line;
    std::uint64_t size; ///< in bytes
};

/// Every file of the store, the one that was not used for the longest time first.
std::vector<Entry> allEntries(const fs::path& folder)
{
    std::vector<Entry> entries;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator file(folder, options, error), end; !error && file != end;
         file.increment(error))
    {
        if (file.depth() == 0 && isOwn(file->path()))
            file.disable_recursion_pending();
        else if (const auto status = statusOf(file->path()))
            entries.push_back({{status->inode, status->changedAt,
                                   file->path().lexically_relative(folder).string()},
                status->size});
    }
    std::sort(entries.begin(), entries.end(),
        [](const Entry& one, const Entry& other) { return one.line.usedAt < other.line.usedAt; });
    return entries;
}

} // namespace

CacheIndex::CacheIndex(const fs::path& folder) : _folder(folder)
{
    open();
    if (isOpen() && (!readFirstLine() || isMostlyDead()))
        makeAnew();
    else if (isOpen())
        writeFirstLine("work");
}

CacheIndex::~CacheIndex()
{
    if (!isOpen())
        return;
    writeFirstLine("rest");
    ::close(_descriptor);
}

void CacheIndex::open()
{
    for (;;)
    {
        _descriptor = ::open((_folder / indexFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (_descriptor < 0)
            return;
        while (::flock(_descriptor, LOCK_EX) != 0 && errno == EINTR)
        {
        }
        if (hasName(_descriptor, _folder / indexFile))
            return;
        ::close(_descriptor);
    }
}

bool CacheIndex::readFirstLine()
{
    std::array<char, firstLineSize + 1> text{};
    std::array<char, 5> state{};
    return ::pread(_descriptor, text.data(), firstLineSize, 0) == firstLineSize &&
           std::sscanf(text.data(),
               "%20" SCNu64 " bytes in %20" SCNu64 " entries, oldest at %20" SCNu64 ", at %4s",
               &_total, &_entries, &_oldest, state.data()) == 4 &&
           std::string_view(state.data()) == "rest" && _oldest >= firstLineSize;
}

void CacheIndex::writeFirstLine(const char* state)
{
    std::array<char, firstLineSize + 1> text{};
    std::snprintf(text.data(), text.size(), firstLineFormat, _total, _entries, _oldest, state);
    if (writeAt(_descriptor, 0, {text.data(), firstLineSize}))
        return;
    ::close(_descriptor);
    _descriptor = -1;
}

bool CacheIndex::isMostlyDead() const
{
    const auto end = endOf(_descriptor);
    return end > longEnough && end > 4 * usualLine * _entries;
}

void CacheIndex::makeAnew()
{
    const fs::path next = _folder / (std::string(indexFile) + ".new");
    const int old = _descriptor;
    _descriptor = ::open(next.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    _total = _entries = 0;
    _oldest = firstLineSize;
    std::string text(firstLineSize, ' ');
    for (const Entry& entry : allEntries(_folder))
    {
        text += format(entry.line);
        add(entry.size);
    }
    // Nobody else has this file yet, so the lock is to be had.
    if (isOpen() &&
        (::flock(_descriptor, LOCK_EX | LOCK_NB) != 0 || !writeAt(_descriptor, 0, text) ||
            ::rename(next.c_str(), (_folder / indexFile).c_str()) != 0))
    {
        ::close(_descriptor);
        _descriptor = -1;
    }
    ::close(old);
    _isNew = true;
    if (isOpen())
        writeFirstLine("work");
}

void CacheIndex::add(std::uint64_t bytes)
{
    _total += bytes;
    ++_entries;
}

void CacheIndex::subtract(std::uint64_t bytes)
{
    _total -= std::min(bytes, _total);
    _entries -= std::min<std::uint64_t>(1, _entries);
}

std::optional<std::uint64_t> CacheIndex::append(const Line& line)
{
    const auto end = std::max(endOf(_descriptor), firstLineSize);
    return writeAt(_descriptor, end, format(line)) ? std::optional(end) : std::nullopt;
}

void CacheIndex::setInode(std::uint64_t position, std::uint64_t inode)
{
    writeAt(_descriptor, position, Poco::NumberFormatter::format0(inode, inodeDigits));
}

std::optional<CacheIndex::Line> CacheIndex::takeOldest()
{
    auto line = readLine();
    if (!line && _total > 0 && !_isNew)
    {
        // The first line says that there are entries, and their lines are not there.
        makeAnew();
        line = readLine();
    }
    return line;
}

std::optional<CacheIndex::Line> CacheIndex::readLine()
{
    std::array<char, 8 * 1024> text{};
    const ssize_t count =
        ::pread(_descriptor, text.data(), text.size() - 1, static_cast<off_t>(_oldest));
    const std::string_view bytes(
        text.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    _oldest += end + 1;
    Line line{};
    int fileAt = 0;
    text[end] = '\0';
    std::sscanf(text.data(), "%20" SCNu64 " %" SCNd64 " %n", &line.inode, &line.usedAt, &fileAt);
    // A damaged line must not lead out of the folder.
    const fs::path file = text.data() + fileAt;
    if (!file.empty() && file.is_relative() && file.lexically_normal() == file &&
        *file.begin() != "..")
        line.file = file.string();
    return line;
}

} // namespace proxy
