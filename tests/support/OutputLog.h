#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace Support
{

/// Text of any length; its first and its last part are kept.
class OutputLog
{
public:
    static constexpr std::size_t kept = 64 * 1024; ///< bytes at each end

    void append(std::string_view text);

    /// The number of bytes appended so far; also a mark for since().
    std::uint64_t size() const { return _size; }

    /// The number of bytes in the middle that were not kept.
    std::uint64_t dropped() const;

    /// The text that is kept. Where bytes were dropped, it has a line `[... N bytes not kept ...]`.
    std::string text() const { return since(0); }

    /// The same for the text that was appended after `mark`, an earlier size().
    std::string since(std::uint64_t mark) const;

private:
    std::string _head;
    std::string _tail; // up to 2 * kept, so that it is rarely cut
    std::uint64_t _size = 0;
};

} // namespace Support
