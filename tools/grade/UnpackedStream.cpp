// libarchive's `raw` format has a single entry: the bytes themselves.

#include "tools/grade/UnpackedStream.h"

#include "tools/grade/Found.h"

#include <algorithm>
#include <archive_entry.h>
#include <iterator>
#include <new>

namespace Grade
{

namespace
{

constexpr std::size_t pieceSize = 64 * 1024;

} // namespace

UnpackedStream::UnpackedStream(int descriptor, int filter) : _archive(archive_read_new())
{
    archive_entry* entry = nullptr;
    if (_archive == nullptr)
        throw std::bad_alloc();
    archive_read_support_format_raw(_archive.get());
    _valid = archive_read_append_filter(_archive.get(), filter) == ARCHIVE_OK &&
             archive_read_open_fd(_archive.get(), descriptor, pieceSize) == ARCHIVE_OK &&
             archive_read_next_header(_archive.get(), &entry) == ARCHIVE_OK;
}

bool UnpackedStream::reachedLimit() const
{
    return _total > mostBytes;
}

la_ssize_t UnpackedStream::read(const void** bytes)
{
    if (!_valid || reachedLimit())
        return -1;
    const la_ssize_t got = archive_read_data(_archive.get(), _buffer.data(), _buffer.size());
    _valid = got >= 0;
    _ended = got == 0;
    if (got <= 0)
        return got < 0 ? -1 : 0;
    const auto size = static_cast<std::size_t>(got);
    _total += size;
    const auto end = std::make_reverse_iterator(_buffer.begin() + got);
    const auto nonzero = std::find_if(end, _buffer.rend(), [](char byte) { return byte != '\0'; });
    const auto zeros = static_cast<std::size_t>(nonzero - end);
    _zeros = zeros == size ? _zeros + size : zeros;
    *bytes = _buffer.data();
    return reachedLimit() ? -1 : got;
}

bool UnpackedStream::finish()
{
    const bool endedBefore = _ended;
    const void* bytes = nullptr;
    la_ssize_t got = 0;
    do
        got = read(&bytes);
    while (got > 0);
    _ended = endedBefore;
    return got == 0;
}

} // namespace Grade
