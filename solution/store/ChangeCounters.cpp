// Counters that processes share through a file.

#include "store/ChangeCounters.h"

#include "Log.h"
#include "store/Digest.h"
#include "store/FileNames.h"
#include "store/StoreFile.h"

#include <charconv>
#include <fcntl.h>

namespace proxy
{

ChangeCounters::ChangeCounters(const std::filesystem::path& folder)
    : _memory(shareFile(openOwnFile(folder / changesFile, O_RDWR).get(), sizeof(Table)))
{
    if (_memory)
        return;
    Log::line("The file 'changes' in the cache folder cannot be used. Another proxy on that "
              "folder would not see what is invalidated here.");
    _memory = shareMemory(sizeof(Table));
}

ChangeCounters::Counters& ChangeCounters::of(const std::string& key) const
{
    const std::string digest = sha256(key);
    std::size_t number = 0;
    std::from_chars(digest.data(), digest.data() + 3, number, 16);
    auto& table = *static_cast<Table*>(_memory.get());
    return table[number % table.size()];
}

} // namespace proxy
