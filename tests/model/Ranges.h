#pragma once

#include "tests/model/Rules.h"

#include <optional>
#include <string>

namespace Model
{

/// Whether the response is a part of one, and says which (RFC 9110 section 14.4).
bool isPart(const Message& response);

/// What a stored response gives to a GET or HEAD.
struct Given
{
    int status;
    std::string range; ///< Content-Range; empty if the response is not about a part
    std::string body;
};

/// RFC 9110 sections 13.1.5 and 14.2, RFC 9111 section 3.3: a part if the request wants one and
/// If-Range, if there is any, names the stored version; otherwise all of it. std::nullopt if only a
/// part is stored, and not the one that is wanted.
std::optional<Given> givenBy(const StoredResponse& stored, const Message& request);

/// RFC 9111 section 3.3: what the proxy may have kept of a response that broke off. Nobody knows how
/// much of it came, so the part has all bytes. std::nullopt if it cannot be completed.
std::optional<Message> partOfBroken(const Message& response);

/// RFC 9111 section 3.4: two parts as one, or as the complete response; the older one alone, updated,
/// if bytes are missing between them. std::nullopt if nothing shows that they belong together.
std::optional<StoredResponse> combined(const StoredResponse& older, const StoredResponse& newer);

} // namespace Model
