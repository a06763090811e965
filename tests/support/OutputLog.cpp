// The output of a program that may print without end. The beginning shows how it started, the end
// what it did last; the middle is only counted.

#include "tests/support/OutputLog.h"

#include <algorithm>

namespace Support
{

void OutputLog::append(std::string_view text)
{
    _size += text.size();
    const std::size_t toHead = std::min(text.size(), kept - _head.size());
    _head += text.substr(0, toHead);
    text.remove_prefix(toHead);
    if (text.size() > kept)
        text.remove_prefix(text.size() - kept);
    if (_tail.size() + text.size() > 2 * kept)
        _tail.erase(0, _tail.size() + text.size() - kept);
    _tail += text;
}

std::uint64_t OutputLog::dropped() const
{
    return _size - _head.size() - std::min(_tail.size(), kept);
}

std::string OutputLog::since(std::uint64_t mark) const
{
    std::string result;
    if (mark < _head.size())
        result = _head.substr(mark);
    const std::uint64_t gap = dropped();
    std::string_view tail(_tail);
    tail.remove_prefix(tail.size() - std::min(tail.size(), kept));
    const std::uint64_t tailBegin = _head.size() + gap;
    if (gap > 0 && mark < tailBegin)
        result += "\n[... " +
                  std::to_string(tailBegin - std::max<std::uint64_t>(mark, _head.size())) +
                  " bytes not kept ...]\n";
    if (mark > tailBegin)
        tail.remove_prefix(std::min<std::uint64_t>(mark - tailBegin, tail.size()));
    result += tail;
    return result;
}

} // namespace Support
