#pragma once

#include "FileDescriptor.h"

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <istream>
#include <limits>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

namespace proxy
{

/// A file as a stream of its bytes; `!file` if it cannot be read. Unlike an ifstream, it reads what is
/// open already, and knows its position without a system call.
class FileStream : public std::istream
{
public:
    /// `descriptor`: a file that is open for reading; empty if it cannot be read. `atMost`: the stream
    /// ends after so many bytes, even if the file is longer.
    explicit FileStream(FileDescriptor descriptor, std::uint64_t atMost = noLimit);
    /// The same bytes, of a file that somebody has opened as a stream.
    FileStream(std::ifstream file); // NOLINT(google-explicit-constructor)
    FileStream(FileStream&& other) noexcept;
    FileStream& operator=(FileStream&& other) noexcept;
    ~FileStream() override = default;

    friend std::uint64_t bytesLeft(FileStream& file);

    /// Returns the descriptor, for sendfile(2); negative if there is none.
    int descriptor() const { return _bytes ? _bytes->descriptor() : -1; }

    /// Returns the bytes that come next, as many as one read brings; none at the end of the file, and
    /// for an ifstream. They are still to be read.
    std::string_view upcoming() { return _bytes ? _bytes->upcoming(1) : std::string_view(); }

    /// Reads that many bytes, fewer at the end of the file. They can be used until the stream is
    /// used again.
    std::string_view take(std::size_t atMost);

    /// Goes back to this position. Bytes in memory are not read again: the file must not have
    /// changed.
    void returnTo(std::streamoff position);

    /// Returns true if the end of the file has been read, and lies before this position.
    bool endedBefore(std::uint64_t position) const;

private:
    static constexpr std::uint64_t noLimit = std::numeric_limits<std::int64_t>::max();

    /// A small piece comes through a buffer, so that the head of an entry and a small body are one
    /// read; a large one goes to where it is wanted.
    class Bytes : public std::streambuf
    {
    public:
        Bytes(FileDescriptor file, std::uint64_t atMost)
            : _file(std::move(file)), _limit(static_cast<off_type>(atMost))
        {
        }
        int descriptor() const { return _file.get(); }
        bool endedBefore(std::uint64_t position) const;
        std::uint64_t left() const;
        /// Returns the bytes in memory that come next, at least that many unless the file ends.
        std::string_view upcoming(std::size_t wanted);
        std::string_view take(std::size_t atMost);
        /// Returns false if the bytes at this position are not in memory.
        bool returnTo(off_type wanted);

    private:
        int_type underflow() override;
        std::streamsize xsgetn(char* wanted, std::streamsize size) override;
        pos_type seekoff(off_type by, std::ios::seekdir from, std::ios::openmode mode) override;
        pos_type seekpos(pos_type wanted, std::ios::openmode mode) override;

        /// Reads what comes behind the bytes that are in memory already, and makes room for that many.
        void fill(std::size_t wanted);
        /// Reads the next bytes of the file. Returns how many; 0 at the end.
        std::streamsize read(char* to, std::size_t size);
        off_type position() const { return _next - (egptr() - gptr()); }
        off_type end() const;

        FileDescriptor _file;
        off_type _limit;        ///< no byte from here on is read
        off_type _next = 0;     ///< where in the file the next read begins
        bool _hasEnded = false; ///< the last read has come to the end of the file
        std::unique_ptr<char[]> _buffer;
    };

    explicit FileStream(std::unique_ptr<Bytes> bytes);

    std::unique_ptr<Bytes> _bytes;
    std::unique_ptr<std::ifstream> _stream; ///< null if there is a descriptor
    std::string _taken;                     ///< from that stream
};

/// Returns the number of bytes from the current position to the end of the file. The position does
/// not change.
std::uint64_t bytesLeft(FileStream& file);
std::uint64_t bytesLeft(std::istream& file);

} // namespace proxy
