// A stream that knows where it is. The descriptor's own position is never used.

#include "FileStream.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace proxy
{

namespace
{

constexpr std::size_t usualRoom = 8192;

} // namespace

FileStream::FileStream(FileDescriptor descriptor, std::uint64_t atMost)
    : FileStream(descriptor ? std::make_unique<Bytes>(std::move(descriptor), atMost) : nullptr)
{
}

FileStream::FileStream(std::unique_ptr<Bytes> bytes)
    : std::istream(bytes.get()), _bytes(std::move(bytes))
{
}

FileStream::FileStream(std::ifstream file)
    : std::istream(nullptr), _stream(std::make_unique<std::ifstream>(std::move(file)))
{
    rdbuf(_stream->rdbuf());
    setstate(_stream->rdstate());
}

FileStream::FileStream(FileStream&& other) noexcept
    : std::istream(static_cast<std::istream&&>(other)), // only the base is moved from here
      _bytes(std::move(other._bytes)), _stream(std::move(other._stream)),
      _taken(std::move(other._taken))
{
    set_rdbuf(other.rdbuf());
    other.rdbuf(nullptr);
}

FileStream& FileStream::operator=(FileStream&& other) noexcept
{
    std::istream::operator=(static_cast<std::istream&&>(other));
    std::swap(_bytes, other._bytes);
    std::swap(_stream, other._stream);
    std::swap(_taken, other._taken);
    set_rdbuf(other.rdbuf());
    other.rdbuf(nullptr);
    return *this;
}

std::string_view FileStream::take(std::size_t atMost)
{
    if (_bytes)
        return _bytes->take(atMost);
    _taken.resize(atMost);
    read(_taken.data(), static_cast<std::streamsize>(atMost));
    return std::string_view(_taken).substr(0, static_cast<std::size_t>(gcount()));
}

void FileStream::returnTo(std::streamoff position)
{
    clear();
    if (!_bytes || !_bytes->returnTo(position))
        seekg(position);
}

bool FileStream::endedBefore(std::uint64_t position) const
{
    return _bytes && _bytes->endedBefore(position);
}

std::uint64_t bytesLeft(FileStream& file)
{
    return file._bytes ? file._bytes->left() : bytesLeft(static_cast<std::istream&>(file));
}

std::uint64_t bytesLeft(std::istream& file)
{
    const auto here = file.tellg();
    const auto end = file.seekg(0, std::ios::end).tellg();
    file.seekg(here);
    return static_cast<std::uint64_t>(end - here);
}

std::uint64_t FileStream::Bytes::left() const
{
    return static_cast<std::uint64_t>(std::max<off_type>(end() - position(), 0));
}

std::string_view FileStream::Bytes::upcoming(std::size_t wanted)
{
    if (static_cast<std::size_t>(egptr() - gptr()) < wanted && !_hasEnded)
        fill(wanted);
    return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
}

std::string_view FileStream::Bytes::take(std::size_t atMost)
{
    const auto block = upcoming(atMost).substr(0, atMost);
    gbump(static_cast<int>(block.size()));
    return block;
}

bool FileStream::Bytes::returnTo(off_type wanted)
{
    const off_type first = _next - (egptr() - eback());
    if (wanted < first || wanted > _next)
        return false;
    setg(eback(), eback() + (wanted - first), egptr());
    return true;
}

void FileStream::Bytes::fill(std::size_t wanted)
{
    auto old = std::move(_buffer);
    const auto room = std::max(wanted, usualRoom);
    _buffer = std::make_unique_for_overwrite<char[]>(room);
    char* const end = std::copy(gptr(), egptr(), _buffer.get());
    const auto count = read(end, room - static_cast<std::size_t>(end - _buffer.get()));
    setg(_buffer.get(), _buffer.get(), end + count);
}

FileStream::Bytes::off_type FileStream::Bytes::end() const
{
    return _hasEnded ? _next : std::min(_limit, off_type(::lseek(_file.get(), 0, SEEK_END)));
}

bool FileStream::Bytes::endedBefore(std::uint64_t position) const
{
    return _hasEnded && static_cast<std::uint64_t>(_next) < position;
}

std::streamsize FileStream::Bytes::read(char* to, std::size_t size)
{
    const auto wanted =
        std::min(size, static_cast<std::size_t>(std::max<off_type>(_limit - _next, 0)));
    ssize_t count = 0;
    do
        count = ::pread(_file.get(), to, wanted, _next);
    while (count < 0 && errno == EINTR);
    // A file that can no longer be read has ended as well.
    count = std::max<ssize_t>(count, 0);
    _hasEnded = static_cast<std::size_t>(count) < size;
    _next += count;
    return count;
}

FileStream::Bytes::int_type FileStream::Bytes::underflow()
{
    return upcoming(1).empty() ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

std::streamsize FileStream::Bytes::xsgetn(char* wanted, std::streamsize size)
{
    const auto many = static_cast<std::streamsize>(usualRoom);
    std::streamsize done = 0;
    while (done < size)
    {
        const auto buffered = std::min<std::streamsize>(size - done, egptr() - gptr());
        std::copy_n(gptr(), buffered, wanted + done);
        gbump(static_cast<int>(buffered));
        done += buffered;
        if (size - done >= many && !_hasEnded)
        {
            setg(nullptr, nullptr, nullptr);
            done += read(wanted + done, static_cast<std::size_t>(size - done));
        }
        else if (done < size && underflow() == traits_type::eof())
            break;
    }
    return done;
}

FileStream::Bytes::pos_type FileStream::Bytes::seekoff(
    off_type by, std::ios::seekdir from, std::ios::openmode mode)
{
    if (from == std::ios::cur && by == 0)
        return position();
    const off_type base = from == std::ios::beg ? 0 : from == std::ios::cur ? position() : end();
    return seekpos(base + by, mode);
}

FileStream::Bytes::pos_type FileStream::Bytes::seekpos(pos_type wanted, std::ios::openmode)
{
    if (off_type(wanted) < 0)
        return pos_type(off_type(-1));
    // Elsewhere, the file may have changed since it was read; and at the end there may be more by now.
    if (wanted != position())
        setg(nullptr, nullptr, nullptr);
    if (gptr() == egptr())
    {
        _next = wanted;
        _hasEnded = false;
    }
    return wanted;
}

} // namespace proxy
