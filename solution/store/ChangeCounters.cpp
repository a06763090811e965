// Counters that processes share through a file.

#include "store/ChangeCounters.h"

#include "Log.h"
#include "store/Digest.h"
#include "store/FileNames.h"
#include "store/StoreFile.h"

#include <charconv>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>

namespace proxy
{

namespace
{

/// Returns null if the file cannot be mapped. Its blocks are allocated now: a full disk would end the
/// process that writes to the memory (SIGBUS).
void* mapFile(const std::filesystem::path& file, std::size_t size)
{
    const FileDescriptor descriptor = openOwnFile(file, O_RDWR);
    if (!descriptor || ::posix_fallocate(descriptor.get(), 0, static_cast<off_t>(size)) != 0)
        return nullptr;
    void* const memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.get(), 0);
    return memory == MAP_FAILED ? nullptr : memory;
}

void* mapMemory(std::size_t size)
{
    void* const memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return memory;
}

} // namespace

ChangeCounters::ChangeCounters(const std::filesystem::path& folder)
{
    void* memory = mapFile(folder / changesFile, sizeof(Table));
    if (memory == nullptr)
    {
        Log::line("The file 'changes' in the cache folder cannot be used. Another proxy on that "
                  "folder would not see what is invalidated here.");
        memory = mapMemory(sizeof(Table));
    }
    _table = static_cast<Table*>(memory);
}

ChangeCounters::~ChangeCounters()
{
    ::munmap(_table, sizeof(Table));
}

ChangeCounters::Counters& ChangeCounters::of(const std::string& key) const
{
    const std::string digest = sha256(key);
    std::size_t number = 0;
    std::from_chars(digest.data(), digest.data() + 3, number, 16);
    return (*_table)[number % _table->size()];
}

} // namespace proxy
