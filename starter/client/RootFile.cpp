// A file may grow or shrink while it is sent. Its size when it was opened is the one that counts: the
// head of the response has told the client that number.

#include "client/RootFile.h"

#include "store/FileStatus.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace proxy
{

RootFile::Bytes::Bytes(int descriptor, std::uint64_t count)
    : _descriptor(descriptor), _left(count), _block(64 * 1024)
{
}

RootFile::Bytes::int_type RootFile::Bytes::underflow()
{
    const auto wanted = std::min<std::uint64_t>(_left, _block.size());
    ssize_t count = 0;
    do
        count = ::read(_descriptor, _block.data(), wanted);
    while (count < 0 && errno == EINTR);
    // A file that can no longer be read has ended as well.
    _isTruncated = wanted > 0 && count <= 0;
    if (count <= 0)
        return traits_type::eof();
    _left -= static_cast<std::uint64_t>(count);
    setg(_block.data(), _block.data(), _block.data() + count);
    return traits_type::to_int_type(_block.front());
}

RootFile::RootFile(FileDescriptor descriptor, std::string name)
    : std::istream(nullptr), _descriptor(std::move(descriptor)), _name(std::move(name)),
      _size(sizeOf(_descriptor.get())), _bytes(_descriptor.get(), _size)
{
    if (_descriptor)
        rdbuf(&_bytes);
}

} // namespace proxy
