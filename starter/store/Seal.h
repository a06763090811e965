#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

/// The line of an entry (store/Entry.h) that says how long its body is. It is written when the body
/// is complete, over one of the same length with dashes in it. The check value covers the text of
/// the entry up to the body, with the dashes, and the length.
///
///     Length 00000000000000000014 check 5E9A07C1
struct Seal
{
    std::size_t position; ///< in the text of the entry
    std::string line;     ///< without its CRLF
};

/// How each seal begins.
inline constexpr std::string_view sealWord = "Length ";
/// The line as long as the body is not complete.
inline constexpr std::string_view openSeal = "Length -------------------- check --------";

/// Returns the seal for an entry with this text up to the body, which contains the open seal.
Seal sealFor(const std::string& head, std::uint64_t bodyLength);

/// Returns true if the text of an entry contains the seal that it must have for this length: no
/// byte of it has changed.
bool hasSeal(const std::string& head, std::uint64_t bodyLength);

} // namespace proxy
