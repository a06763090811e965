#pragma once

#include <unistd.h>
#include <utility>

namespace proxy
{

/// Owns an open file descriptor and closes it. It is empty if there is none.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    /// Takes over `descriptor`, the result of open(2) or a similar call; negative: empty.
    explicit FileDescriptor(int descriptor) : _descriptor(descriptor) {}
    FileDescriptor(FileDescriptor&& other) noexcept
        : _descriptor(std::exchange(other._descriptor, -1))
    {
    }
    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        reset(std::exchange(other._descriptor, -1));
        return *this;
    }
    ~FileDescriptor() { reset(); }

    explicit operator bool() const { return _descriptor >= 0; }
    /// The number for system calls; negative if empty.
    int get() const { return _descriptor; }

    /// Closes what it owns, and takes over `descriptor` instead.
    void reset(int descriptor = -1)
    {
        if (_descriptor >= 0)
            ::close(_descriptor);
        _descriptor = descriptor;
    }

private:
    int _descriptor = -1;
};

} // namespace proxy
