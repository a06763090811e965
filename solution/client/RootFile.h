#pragma once

#include "FileStream.h"

#include <cstdint>
#include <string>

namespace proxy
{

/// A file of the root folder as a stream of its bytes. It is open already; `!file` if it cannot be
/// read.
class RootFile : public FileStream
{
public:
    /// `descriptor`: a file that is open for reading; empty if it cannot be read. `name`: without its
    /// folders.
    RootFile(FileDescriptor descriptor, std::string name);

    const std::string& name() const { return _name; }

    /// Returns its size in bytes, as it was when the file was opened. The stream ends after that
    /// many bytes, even if the file has grown since: a message has as many bytes as its
    /// Content-Length says (RFC 9112 section 6.3).
    std::uint64_t size() const { return _size; }

    /// Returns true if the file has ended before size() bytes had been read: something has cut it
    /// off since it was opened.
    bool isTruncated() const { return endedBefore(_size); }

private:
    RootFile(std::uint64_t size, FileDescriptor&& descriptor, std::string&& name);

    std::string _name;
    std::uint64_t _size;
};

} // namespace proxy
