#pragma once

#include "tests/model/Message.h"

#include <optional>

namespace Model
{

/// The members of a comma list, without blanks around them. A comma in quotes belongs to its
/// member.
std::vector<std::string> members(std::string_view list);

/// What a message says to a shared cache (RFC 9111 section 5.2, RFC 9213).
class Directives
{
public:
    static Directives ofRequest(const Message& request);
    static Directives ofResponse(const Message& response);

    bool has(const std::string& name) const;
    /// Without field names behind it.
    bool hasAlone(const std::string& name) const;
    bool isRepeated(const std::string& name) const;
    /// The first argument. What is no number is 0, what is too large is 2^31.
    std::optional<Seconds> seconds(const std::string& name) const;
    /// The field names of `no-cache="..."` and its like.
    std::vector<std::string> names(const std::string& name) const;

    /// They come from CDN-Cache-Control: then Expires does not count.
    bool isTargeted() const { return _targeted; }

private:
    explicit Directives(const std::string& value);

    std::vector<std::pair<std::string, std::optional<std::string>>> _all;
    bool _targeted = false;
};

} // namespace Model
