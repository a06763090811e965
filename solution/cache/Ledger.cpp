// How much is stored, and what goes next.

#include "cache/Ledger.h"

#include "FillIn.h"
#include "Log.h"
#include "cache/Book.h"
#include "cache/FileStatus.h"

#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace
{

/// In nanoseconds since 1970, as files have it.
std::int64_t now()
{
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

Ledger::Ledger(std::filesystem::path folder, std::uint64_t limit)
    : _folder(std::move(folder)), _limit(limit)
{
}

bool Ledger::admit(const std::filesystem::path& file, std::uint64_t size,
    const std::function<void()>& publish) const
{
    // Fill in start: 8.5 admit
    Book book(_folder);
    if (!book.isOpen() || !makeRoom(book, file, size))
        return false;
    const auto line = book.append({0, now(), file.lexically_relative(_folder).string()});
    if (!line)
        return false;
    const auto older = statusOf(file);
    publish();
    const auto status = statusOf(file);
    if (older)
        book.subtract(older->size);
    if (status)
        book.add(status->size);
    book.setInode(*line, status ? status->inode : 0);
    return true;
    // Fill in else
    // // There is always room.
    // fallBack("8.5 admit");
    // publish();
    // return true;
    // Fill in end: 8.5
}

bool Ledger::makeRoom(Book& book, const std::filesystem::path& file, std::uint64_t size) const
{
    for (int step = 0; step < mostSteps; ++step)
    {
        const auto older = statusOf(file);
        if (book.total() + size <= _limit + (older ? older->size : 0))
            return true;
        if (!dropOldest(book))
            return false;
    }
    return false;
}

bool Ledger::dropOldest(Book& book) const
{
    // Fill in start: 8.6 dropOldest
    const auto line = book.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status || (line->inode != 0 && line->inode != status->inode))
        return true; // It has gone already, or another one has its place and a line of its own.
    if (status->changedAt > line->usedAt)
        return book.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    book.subtract(status->size);
    return true;
    // Fill in else
    // // Nothing is given up.
    // fallBack("8.6 dropOldest");
    // return false;
    // Fill in end: 8.6
}

void Ledger::remove(const std::filesystem::path& file) const
{
    Book book(_folder);
    const auto status = statusOf(file);
    std::error_code error;
    // Somebody may have put a folder there.
    if (std::filesystem::remove_all(file, error) > 0 && status && book.isOpen())
        book.subtract(status->size);
}

void Ledger::touch(const std::filesystem::path& file)
{
    const timespec times[] = {{0, UTIME_OMIT}, {0, UTIME_NOW}};
    ::utimensat(AT_FDCWD, file.c_str(), times, 0);
}
