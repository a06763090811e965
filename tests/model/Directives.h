#pragma once

#include "tests/model/Message.h"

#include <optional>

namespace Model
{

/// The members of a comma-separated list, without whitespace around them. A comma between quotation
/// marks does not separate.
std::vector<std::string> members(std::string_view list);

/// The directives that a message gives to a shared cache (RFC 9111 section 5.2, RFC 9213).
class Directives
{
public:
    static Directives ofRequest(const Message& request);
    static Directives ofResponse(const Message& response);

    bool has(const std::string& name) const;
    /// Whether the directive is present without an argument.
    bool hasWithoutArgument(const std::string& name) const;
    /// Whether one of its arguments is a number.
    bool hasNumber(const std::string& name) const;
    bool isRepeated(const std::string& name) const;
    /// The first argument, in seconds; std::nullopt if the directive is absent. An invalid number
    /// is 0, and one that is too large is 2^31.
    std::optional<Seconds> seconds(const std::string& name) const;
    /// The field names that `no-cache="..."` or `private="..."` lists.
    std::vector<std::string> names(const std::string& name) const;

    /// Whether the directives come from CDN-Cache-Control. Then Expires is ignored.
    bool isTargeted() const { return _targeted; }

private:
    explicit Directives(const std::string& value);

    std::vector<std::pair<std::string, std::optional<std::string>>> _all;
    bool _targeted = false;
};

} // namespace Model
