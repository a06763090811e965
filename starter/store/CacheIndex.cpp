// The index file: numbers with a fixed number of digits, so that a line can be changed in place.

#include "store/CacheIndex.h"

#include "store/EntryScan.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

constexpr const char* firstLineFormat =
    "%020" PRIu64 " bytes in %020" PRIu64 " entries, oldest at %020" PRIu64 ", at %s\n";
constexpr std::uint64_t firstLineSize = 100;
constexpr int inodeDigits = 20;
/// A shorter index is never rebuilt because of its length.
constexpr std::uint64_t longEnough = 256 * 1024;
/// Almost all lines have this length: an inode, a time, a digest.
constexpr std::uint64_t usualLine = 106;

std::uint64_t sizeOf(const FileDescriptor& file)
{
    return statusOf(file.get()).value_or(FileStatus{}).size;
}

bool writeAt(const FileDescriptor& file, std::uint64_t position, std::string_view text)
{
    return ::pwrite(file.get(), text.data(), text.size(), static_cast<off_t>(position)) ==
           static_cast<ssize_t>(text.size());
}

std::string format(const CacheIndex::Line& line)
{
    return Poco::NumberFormatter::format0(line.inode, inodeDigits) + " " +
           std::to_string(line.usedAt) + " " + line.file + "\n";
}

/// Returns false for a path that leads out of the folder; a damaged line may contain one.
bool isInside(const fs::path& file)
{
    return !file.empty() && file.is_relative() && file.lexically_normal() == file &&
           *file.begin() != "..";
}

} // namespace

CacheIndex::CacheIndex(const fs::path& folder) : _folder(folder)
{
    if (auto locked = openLocked(_folder / indexFile, IfLocked::wait))
        _file = std::move(*locked);
    if (isOpen() && (!readFirstLine() || isMostlyObsolete()))
        rebuild();
    else if (isOpen())
        writeFirstLine("work");
}

CacheIndex::~CacheIndex()
{
    if (isOpen())
        writeFirstLine("rest");
}

bool CacheIndex::readFirstLine()
{
    std::array<char, firstLineSize + 1> text{};
    std::array<char, 5> state{};
    return ::pread(_file.get(), text.data(), firstLineSize, 0) == firstLineSize &&
           std::sscanf(text.data(),
               "%20" SCNu64 " bytes in %20" SCNu64 " entries, oldest at %20" SCNu64 ", at %4s",
               &_total, &_entries, &_oldest, state.data()) == 4 &&
           std::string_view(state.data()) == "rest" && _oldest >= firstLineSize;
}

void CacheIndex::writeFirstLine(const char* state)
{
    std::array<char, firstLineSize + 1> text{};
    std::snprintf(text.data(), text.size(), firstLineFormat, _total, _entries, _oldest, state);
    if (!writeAt(_file, 0, {text.data(), firstLineSize}))
        _file.reset();
}

bool CacheIndex::isMostlyObsolete() const
{
    const auto size = sizeOf(_file);
    return size > longEnough && size > 4 * usualLine * _entries;
}

void CacheIndex::rebuild()
{
    const fs::path next = _folder / (std::string(indexFile) + ".new");
    FileDescriptor file(::open(next.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    _total = _entries = 0;
    _oldest = firstLineSize;
    std::string text(firstLineSize, ' ');
    for (const FoundEntry& entry : allEntries(_folder))
    {
        text += format({entry.inode, entry.usedAt, entry.file});
        add(entry.size);
    }
    _isRebuilt = true;
    // No other process knows the new file, so its lock is free. The old file is locked until the
    // new one has its name.
    if (!file || !lockFile(file.get()) || !writeAt(file, 0, text) ||
        ::rename(next.c_str(), (_folder / indexFile).c_str()) != 0)
        file.reset();
    _file = std::move(file);
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
    const auto end = std::max(sizeOf(_file), firstLineSize);
    return writeAt(_file, end, format(line)) ? std::optional(end) : std::nullopt;
}

void CacheIndex::setInode(std::uint64_t position, std::uint64_t inode)
{
    writeAt(_file, position, Poco::NumberFormatter::format0(inode, inodeDigits));
}

std::optional<CacheIndex::Line> CacheIndex::takeOldest()
{
    auto line = readLine();
    if (!line && _total > 0 && !_isRebuilt)
    {
        // The first line says that there are entries, but their lines are missing.
        rebuild();
        line = readLine();
    }
    return line;
}

std::optional<CacheIndex::Line> CacheIndex::readLine()
{
    std::array<char, 8 * 1024> text{};
    const ssize_t count =
        ::pread(_file.get(), text.data(), text.size() - 1, static_cast<off_t>(_oldest));
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
    if (isInside(text.data() + fileAt))
        line.file = text.data() + fileAt;
    return line;
}

} // namespace proxy
