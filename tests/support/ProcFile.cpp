// Reads /proc with bare system calls into buffers on the stack: a supervisor does so while it kills
// a program that forks without end, and must then not wait for memory or for a lock of the C
// library.

#include "tests/support/ProcFile.h"

#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Support
{

ProcFile::ProcFile(const char* path)
{
    const int file = ::open(path, O_RDONLY | O_CLOEXEC);
    if (file == -1)
        return;
    const ssize_t got = ::read(file, _buffer.data(), _buffer.size());
    _size = got > 0 ? static_cast<std::size_t>(got) : 0;
    ::close(file);
}

ProcFolder::ProcFolder(const char* path) : _folder(::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
}

ProcFolder::~ProcFolder()
{
    if (_folder != -1)
        ::close(_folder);
}

const char* ProcFolder::next()
{
    while (true)
    {
        if (_at == _size)
        {
            const long got = ::syscall(SYS_getdents64, _folder, _buffer.data(), _buffer.size());
            if (got <= 0)
                return nullptr;
            _size = static_cast<std::size_t>(got);
            _at = 0;
        }
        unsigned short length = 0;
        std::memcpy(&length, _buffer.data() + _at + offsetof(dirent64, d_reclen), sizeof length);
        const char* name = _buffer.data() + _at + offsetof(dirent64, d_name);
        _at += length;
        if (name[0] != '.')
            return name;
    }
}

int leadingNumber(std::string_view text)
{
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view afterName(std::string_view stat)
{
    constexpr std::string_view end = ") ";
    const auto at = stat.rfind(end);
    return at == std::string_view::npos ? std::string_view() : stat.substr(at + end.size());
}

} // namespace Support
