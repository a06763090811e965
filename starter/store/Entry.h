#pragma once

#include "FileStream.h"
#include "rules/CacheResponse.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

namespace proxy
{

/// The file format of a stored response: a text that a person can read, like a message on the wire
/// (lines end in CRLF), followed by the body.
///
///     Response to GET http://www.example.com/page
///     Asked 2026-11-23T10:00:00.250000Z
///     Length 00000000000000000014 check 5E9A07C1
///     Accept-Encoding: gzip
///
///     HTTP/1.1 200 OK
///     Content-Type: text/html
///     Vary: Accept-Encoding
///
///     ...the body, byte for byte...
///
/// `Asked` is when the request was sent (`by a CDN` behind it means Audience::cdn); the fields
/// below are the selecting header fields. The line with the length, the seal (store/Seal.h), is
/// written last, when the body is complete; until then there are dashes in it. The check value
/// covers the whole text: a byte that has changed on the disk is noticed.

/// How long the text of an entry may be up to the body, in bytes: a key, and the head of a
/// response, each of at most 64 kB, and selecting header fields, with room to spare. A file may
/// also be one line of many gigabytes.
inline constexpr std::size_t longestEntryHead = 256 * 1024;

/// Returns the text of an entry up to the body, including the empty line.
std::string formatEntryHead(const std::string& key, const CacheResponse& response);

/// Reads the first bytes of a file. Returns true if they are those of an entry.
bool beginsLikeEntry(std::istream& file);

/// Reads the text of an entry up to the body, including the empty line, and leaves the file at the
/// first byte of the body. Returns an empty string if the file does not begin like an entry, or
/// if its head is longer than that of any entry.
std::string readEntryHead(std::istream& file);
std::string readEntryHead(FileStream& file);

/// Returns the key of the entry.
std::string entryKey(const std::string& head);

/// Returns the stored response, or std::nullopt if the entry has another key (then it answers
/// another request) or is damaged.
std::optional<CacheResponse> parseEntryHead(const std::string& head, const std::string& key);

} // namespace proxy
