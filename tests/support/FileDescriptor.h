#pragma once

#include <unistd.h>
#include <utility>

namespace Support
{

/// Owns a file descriptor; the destructor closes it.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor) : _descriptor(descriptor) {}
    FileDescriptor(FileDescriptor&& other) noexcept
        : _descriptor(std::exchange(other._descriptor, -1))
    {
    }
    ~FileDescriptor() { close(); }

    FileDescriptor& operator=(FileDescriptor&& other) noexcept
    {
        close();
        _descriptor = std::exchange(other._descriptor, -1);
        return *this;
    }

    int get() const { return _descriptor; }
    bool open() const { return _descriptor != -1; }

    void close()
    {
        if (open())
            ::close(std::exchange(_descriptor, -1));
    }

private:
    int _descriptor = -1;
};

} // namespace Support
