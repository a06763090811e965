#include "store/CacheIndex.h"

#include "Log.h"
#include "store/EntryScan.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <algorithm>
#include <fcntl.h>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

/// A shorter index is never rebuilt because of its length.
constexpr std::uint64_t longEnough = 256 * 1024;
/// Almost all lines have this length: an inode, a time, a digest.
constexpr std::uint64_t usualLine = 106;
constexpr std::size_t longestLine = 8 * 1024;

/// Whether this process waits for the lock the next time that another one has it.
IfLocked nextWait = IfLocked::wait;

} // namespace

CacheIndex::CacheIndex(const fs::path& folder) : _folder(folder)
{
    auto locked = openLocked(fileIn(_folder, indexFile), nextWait);
    // Not again and again for one stopped process: a request may need the index many times.
    nextWait = locked ? IfLocked::wait : IfLocked::giveUp;
    if (locked)
    {
        _file = std::move(locked->descriptor);
        _end = locked->status.size;
    }
    if (!isOpen())
        Log::line(locked ? "The cache index cannot be opened and locked."
                         : "The cache index is locked by another process.");
    // The mark goes first: what is removed while the index is rebuilt leaves a new one.
    else if (removeOwnFile(fileIn(_folder, obsoleteIndexMark)) || !readFirstLine() ||
             isMostlyObsolete())
        rebuild();
    else
        writeFirstLine("work");
}

CacheIndex::~CacheIndex()
{
    if (isOpen())
        writeFirstLine("rest");
}

void CacheIndex::becomesObsolete(const fs::path& folder)
{
    openOwnFile(fileIn(folder, obsoleteIndexMark), O_WRONLY | O_CREAT);
}

bool CacheIndex::readFirstLine()
{
    const auto sums = parseIndexSums(readAt(_file, 0, indexFirstLineSize));
    if (sums)
        _sums = *sums;
    return sums.has_value();
}

void CacheIndex::writeFirstLine(const char* state)
{
    if (!writeAt(_file, 0, formatIndexSums(_sums, state)))
        _file.reset();
}

bool CacheIndex::isMostlyObsolete() const
{
    return _end > longEnough && _end > 4 * usualLine * _sums.entries;
}

void CacheIndex::rebuild()
{
    const std::string next = fileIn(_folder, nextIndexFile);
    removeOwnFile(next); // A killed process may have left it.
    FileDescriptor file = openOwnFile(next, O_RDWR | O_CREAT | O_EXCL);
    _sums = {0, 0, indexFirstLineSize};
    std::string text(indexFirstLineSize, ' ');
    for (const FoundEntry& entry : allEntries(_folder))
    {
        text += formatIndexLine({entry.inode, entry.usedAt, entry.file});
        add(entry.size);
    }
    _isRebuilt = true;
    // No other process knows the new file, so its lock is free. The old file is locked until the
    // new one has its name.
    if (!file || lockFile(file.get()) != LockResult::locked || !writeAt(file, 0, text) ||
        !renameFile(next, fileIn(_folder, indexFile)))
        file.reset();
    _file = std::move(file);
    _end = text.size();
    if (isOpen())
        writeFirstLine("work");
}

void CacheIndex::add(std::uint64_t bytes)
{
    _sums.bytes += bytes;
    ++_sums.entries;
}

void CacheIndex::subtract(std::uint64_t bytes)
{
    _sums.bytes -= std::min(bytes, _sums.bytes);
    _sums.entries -= std::min<std::uint64_t>(1, _sums.entries);
}

std::optional<std::uint64_t> CacheIndex::append(const IndexLine& line)
{
    const std::string text = formatIndexLine(line);
    const auto position = _end;
    if (!writeAt(_file, position, text))
        return std::nullopt;
    _end += text.size();
    return position;
}

void CacheIndex::setInode(std::uint64_t position, std::uint64_t inode)
{
    writeAt(_file, position, formatIndexInode(inode));
}

std::optional<IndexLine> CacheIndex::takeOldest()
{
    auto line = readLine();
    if (!line && _sums.bytes > 0 && !_isRebuilt)
    {
        // The first line says that there are entries, but their lines are missing.
        rebuild();
        line = readLine();
    }
    return line;
}

std::optional<IndexLine> CacheIndex::readLine()
{
    const std::string text = readAt(_file, _sums.oldest, longestLine);
    const auto end = text.find('\n');
    if (end == std::string::npos)
        return std::nullopt;
    _sums.oldest += end + 1;
    IndexLine line = parseIndexLine(text.substr(0, end));
    line.usedAt = knownTime(line.usedAt);
    // A line with an inode was written for that very file. Any other may name somebody's file.
    if (line.inode == 0 && !isBegunEntry(_folder / line.file))
        line.file.clear();
    return line;
}

} // namespace proxy
