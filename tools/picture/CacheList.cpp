// The script takes some hundredths of a second. Meanwhile the loop serves the relays.

#include "tools/picture/CacheList.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Picture
{

CacheList::CacheList(Wire::EventLoop& loop, std::string folder, Listed listed)
    : _loop(loop), _folder(std::move(folder)), _listed(std::move(listed))
{
    _loop.add(*this);
}

CacheList::~CacheList()
{
    _loop.remove(*this);
    if (_pid > 0)
        ::kill(_pid, SIGTERM);
    end();
}

short CacheList::wanted() const
{
    return POLLIN;
}

void CacheList::list()
{
    std::array<int, 2> ends{};
    if (_pid > 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    _pid = ::fork();
    if (_pid == 0)
    {
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(STDERR_FILENO); // that there is no folder yet
        ::setenv("CACHE", _folder.c_str(), 1);
        ::execlp("sh", "sh", "tools/cache.sh", nullptr);
        ::_exit(1);
    }
    ::close(ends[1]);
    _output = ends[0];
    _text.clear();
    if (_pid < 0)
        end();
}

void CacheList::ready(short)
{
    std::array<char, 4096> block{};
    const auto count = ::read(_output, block.data(), block.size());
    if (count < 0 && errno == EINTR)
        return;
    if (count > 0)
    {
        _text.append(block.data(), static_cast<std::size_t>(count));
        return;
    }
    end();
    _listed(_text);
}

void CacheList::end()
{
    if (_output >= 0)
        ::close(_output);
    _output = -1;
    if (_pid > 0)
        ::waitpid(_pid, nullptr, 0);
    _pid = -1;
}

} // namespace Picture
