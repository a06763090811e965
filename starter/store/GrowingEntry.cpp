// Reads an entry while another process writes it.

#include "store/GrowingEntry.h"

#include "store/Entry.h"
#include "store/StoreFile.h"

namespace proxy
{

namespace
{

constexpr std::streamsize blockSize = 64 * 1024;

} // namespace

std::optional<GrowingBody> GrowingBody::open(const std::string& file, std::streamoff begin)
{
    FileStream stream = openToRead(file);
    return stream ? std::optional(GrowingBody(std::move(stream), begin)) : std::nullopt;
}

GrowingBody::GrowingBody(FileStream file, std::streamoff begin)
    : _file(std::move(file)), _begin(begin),
      // Not cleared: memory that is not touched costs nothing, and most bodies are short.
      _block(std::make_unique_for_overwrite<char[]>(blockSize))
{
}

std::string_view GrowingBody::next()
{
    // A stream that has reached the end must be told that there may be more now.
    _file.clear();
    _file.seekg(_begin + static_cast<std::streamoff>(_given));
    _file.read(_block.get(), blockSize);
    const auto count = static_cast<std::size_t>(_file.gcount());
    _given += count;
    return {_block.get(), count};
}

std::optional<GrowingEntry> GrowingEntry::open(const std::string& file)
{
    FileStream stream = openToRead(file);
    const std::string text = readEntryHead(stream);
    auto head = parseEntryHead(text, entryKey(text));
    if (!head)
        return std::nullopt;
    const std::streamoff begin = stream.tellg();
    return GrowingEntry(GrowingBody(std::move(stream), begin), entryKey(text), std::move(*head));
}

GrowingEntry::GrowingEntry(GrowingBody body, std::string key, CacheResponse head)
    : GrowingBody(std::move(body)), _key(std::move(key)), _head(std::move(head))
{
}

bool GrowingEntry::isAtEnd()
{
    if (!_head.bodyLength)
    {
        file().clear();
        file().seekg(0);
        if (const auto now = parseEntryHead(readEntryHead(file()), _key))
            _head.bodyLength = now->bodyLength;
    }
    return _head.bodyLength == given();
}

} // namespace proxy
