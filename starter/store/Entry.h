#pragma once

#include "http/MessageHead.h"

#include <chrono>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace proxy
{

/// A point in time, by this machine's clock, the same in every time zone.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// The head of a stored response, and what has to be remembered of the request that led to it.
struct CacheResponse : ResponseHead
{
    /// When the request was sent. The response is at least as old as that.
    Moment requestTime;
    /// The fields of the request that Vary names, as cache/Vary.h has them.
    FieldList selectingFields;
    /// Of the body, in bytes. Nothing, as long as it is not whole.
    std::optional<std::uint64_t> length{};
};

/// The file format of a stored response: a text that a person can read, like a message on the wire
/// (lines end in CRLF), and the body behind it.
///
///     Response to GET http://www.example.com/page
///     Asked 2026-11-23T10:00:00.250000Z
///     Length 00000000000000000014 check 5e9a07c1
///     Accept-Encoding: gzip
///
///     HTTP/1.1 200 OK
///     Content-Type: text/html
///     Vary: Accept-Encoding
///
///     ...the body, byte for byte...
///
/// The line with the length is written last, when the body is whole; until then there are dashes in
/// it. The check is over all of the text: a byte of it that has changed on the disk is noticed.

/// The text of an entry up to the body, the blank line included.
std::string formatEntryHead(const std::string& key, const CacheResponse& response);

/// The line with the length, and where in the text of the entry it belongs.
struct Seal
{
    std::size_t position;
    std::string line;
};
Seal sealFor(const std::string& head, std::uint64_t bodyLength);

/// Reads the text of an entry up to the body, the blank line included, and leaves the file at the
/// first byte of the body. What does not begin like an entry gives an empty text.
std::string readEntryHead(std::istream& file);

/// The key that the entry is for, whatever that is.
std::string entryKey(const std::string& head);

/// The head of the stored response. Nothing, if the entry is not for this key (then it answers
/// another request) or is damaged.
std::optional<CacheResponse> parseEntryHead(const std::string& head, const std::string& key);

/// How many bytes there are from here to the end of the file, which stays where it is.
std::uint64_t bytesLeft(std::istream& file);

} // namespace proxy
