#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// One directive for caches: `max-age=60` (RFC 9111 section 5.2).
struct Directive
{
    std::string name;
    std::optional<std::string> argument; ///< of a quoted string, its content
    bool valid = true;                   ///< what it was found in follows the grammar

    /// Whether it is there as the RFC defines it: `public`, `s-maxage=60`; not `public=1`,
    /// `s-maxage=x`.
    bool permits() const;
};

/// Parses a line of Cache-Control. A member that violates the grammar, such as `private="A` or
/// `no-store; max-age=60`, cannot be understood, but must not open anything: the words in it that
/// restrict are directives without an argument, and nothing else in it is. The same holds for
/// all members behind a quotation mark that is never closed. An argument of `private` or `no-cache`
/// that is not a list of field names is left out.
std::vector<Directive> parseDirectives(std::string_view line);

/// Parses a targeted field, which is a structured field (RFC 9213 section 2.1). A value of the wrong
/// type is an empty argument. std::nullopt if the field must be ignored: a single error invalidates
/// all of it, and an empty one says nothing.
std::optional<std::vector<Directive>> parseTargetedDirectives(std::string_view text);

} // namespace proxy
