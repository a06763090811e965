#pragma once

#include <array>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <sys/types.h>

namespace Support
{

/// The first 4 KB of a file of /proc; empty if the file cannot be read, for example because the
/// process has gone. Allocates no memory.
class ProcFile
{
public:
    explicit ProcFile(const char* path);

    std::string_view text() const { return {_buffer.data(), _size}; }

private:
    std::array<char, 4096> _buffer;
    std::size_t _size = 0;
};

/// The names in a folder of /proc, in its order, except those that begin with a dot.
class ProcFolder
{
public:
    explicit ProcFolder(const char* path);
    ~ProcFolder();
    ProcFolder(const ProcFolder&) = delete;
    ProcFolder& operator=(const ProcFolder&) = delete;

    /// The next name, valid until the next call; nullptr after the last one.
    const char* next();

private:
    alignas(8) std::array<char, 16384> _buffer;
    std::size_t _size = 0;
    std::size_t _at = 0;
    int _folder;
};

/// `/proc/PID/NAME`, without memory from the heap.
class ProcPath
{
public:
    ProcPath(pid_t pid, const char* name)
    {
        std::snprintf(_path.data(), _path.size(), "/proc/%d/%s", pid, name);
    }
    ProcPath(pid_t pid, const char* thread, const char* name)
    {
        std::snprintf(_path.data(), _path.size(), "/proc/%d/task/%s/%s", pid, thread, name);
    }
    const char* text() const { return _path.data(); }

private:
    std::array<char, 64> _path;
};

/// The number at the beginning of the text; 0 if there is none.
int leadingNumber(std::string_view text);

/// The fields of /proc/PID/stat from the third one on. The name of the program, the second one, is in brackets and
/// may contain anything, even brackets. Empty if there is no name.
std::string_view afterName(std::string_view stat);

} // namespace Support
