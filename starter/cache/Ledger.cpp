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
    // There is always room.
    fallBack("8.5 admit");
    publish();
    return true;
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
    // Nothing is given up.
    fallBack("8.6 dropOldest");
    return false;
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
