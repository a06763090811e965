#pragma once

#include "http/MessageHead.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>

/// The file format of a stored response: a text that a person can read, like a message on the wire
/// (lines end in CRLF), and the body behind it.
///
///     Response to GET http://www.example.com/page
///     Received Mon, 23 Nov 2026 10:00:00 GMT
///     HTTP/1.1 200 OK
///     Content-Type: text/html
///
///     ...the body, byte for byte...

/// The text of an entry up to the body, the blank line included; "Received" is now.
std::string formatEntryHead(const std::string& key, const ResponseHead& response);

/// Reads the text of an entry up to the body, the blank line included, and leaves the file at the
/// first byte of the body. What has no blank line is read to its end.
std::string readEntryHead(std::istream& file);

/// The head of the stored response. Nothing, if the entry is not for this key (then it answers
/// another request) or is damaged.
std::optional<ResponseHead> parseEntryHead(const std::string& head, const std::string& key);

/// How many bytes there are from here to the end of the file, which stays where it is.
std::uint64_t bytesLeft(std::istream& file);
