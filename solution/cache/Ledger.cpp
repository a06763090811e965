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
    if (!book.isOpen() || size > mostForOne() || !makeRoom(book, _limit - size))
        return false;
    // An older one of the same name goes with it.
    const auto older = statusOf(file);
    const auto line = book.append({0, now(), file.lexically_relative(_folder).string()});
    if (!line)
        return false;
    publish();
    const auto status = statusOf(file);
    book.subtract(older ? older->size : 0);
    book.add(status ? status->size : 0);
    if (status)
        book.setInode(*line, status->inode);
    return true;
    // Fill in else
    // // There is always room.
    // fallBack("8.5 admit", file, size, now);
    // publish();
    // return true;
    // Fill in end: 8.5
}

bool Ledger::makeRoom(Book& book, std::uint64_t most) const
{
    for (int step = 0; book.total() > most; ++step)
        if (step == mostSteps || !dropOldest(book))
            return false;
    return true;
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
    if (status->usedAt > line->usedAt)
        return book.append({status->inode, status->usedAt, line->file}).has_value();
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    book.subtract(status->size);
    return true;
    // Fill in else
    // // Nothing is given up.
    // fallBack("8.6 dropOldest", book);
    // return false;
    // Fill in end: 8.6
}

void Ledger::remove(const std::filesystem::path& file) const
{
    Book book(_folder);
    const auto status = statusOf(file);
    if (::unlink(file.c_str()) == 0 && status && book.isOpen())
        book.subtract(status->size);
}

void Ledger::touch(const std::filesystem::path& file)
{
    const timespec times[] = {{0, UTIME_NOW}, {0, UTIME_OMIT}};
    ::utimensat(AT_FDCWD, file.c_str(), times, 0);
}
