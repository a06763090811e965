// At the end of standard input there is only nothing more to read: the program goes on.

#include "tools/picture/StandardInput.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Picture
{

StandardInput::StandardInput(Wire::EventLoop& loop, Line line) : _loop(loop), _line(std::move(line))
{
    _loop.add(*this);
}

StandardInput::~StandardInput()
{
    _loop.remove(*this);
}

int StandardInput::descriptor() const
{
    return _ended ? -1 : STDIN_FILENO;
}

short StandardInput::wanted() const
{
    return POLLIN;
}

void StandardInput::ready(short)
{
    std::array<char, 256> block{};
    const auto count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0)
    {
        _ended = true;
        return;
    }
    _text.append(block.data(), static_cast<std::size_t>(count));
    for (auto end = _text.find('\n'); end != std::string::npos; end = _text.find('\n'))
    {
        _line(_text.substr(0, end));
        _text.erase(0, end + 1);
    }
}

} // namespace Picture
