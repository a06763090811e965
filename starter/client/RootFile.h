#pragma once

#include "FileDescriptor.h"

#include <cstdint>
#include <istream>
#include <streambuf>
#include <string>
#include <vector>

namespace proxy
{

/// A file of the root folder as a stream of its bytes. It is open already; `!file` if it cannot be
/// read.
class RootFile : public std::istream
{
public:
    /// `descriptor`: a file that is open for reading, and at its beginning; empty if it cannot be
    /// read. `name`: without its folders.
    RootFile(FileDescriptor descriptor, std::string name);

    const std::string& name() const { return _name; }

    /// Returns its size in bytes, as it was when the file was opened. The stream ends after that
    /// many bytes, even if the file has grown since: a message has as many bytes as its
    /// Content-Length says (RFC 9112 section 6.3).
    std::uint64_t size() const { return _size; }

    /// Returns true if the file has ended before size() bytes had been read: something has cut it
    /// off since it was opened.
    bool isTruncated() const { return _bytes.isTruncated(); }

private:
    class Bytes : public std::streambuf
    {
    public:
        Bytes(int descriptor, std::uint64_t count);
        bool isTruncated() const { return _isTruncated; }

    private:
        int_type underflow() override;

        int _descriptor;
        std::uint64_t _left; ///< bytes that may still be read
        bool _isTruncated = false;
        std::vector<char> _block;
    };

    FileDescriptor _descriptor;
    std::string _name;
    std::uint64_t _size;
    Bytes _bytes;
};

} // namespace proxy
