#pragma once

#include "http/FieldList.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// What a message says to caches: the directives of its Cache-Control field (RFC 9111 section 5.2).
/// Their names are compared without case; those that nobody knows are passed over.
class CacheControl
{
public:
    /// The directives of a request. `Pragma: no-cache` stands for no-cache where there is no
    /// Cache-Control (RFC 9111 section 5.4).
    static CacheControl ofRequest(const FieldList& fields);

    /// The directives of a response: those of CDN-Cache-Control, if it is there and is a structured
    /// field without a mistake and not empty; else those of Cache-Control (RFC 9213 section 2.2).
    static CacheControl ofResponse(const FieldList& fields);

    /// Whether they come from a field that is meant for caches like this one. Then Expires does not
    /// count (RFC 9213 section 2.2).
    bool isTargeted() const { return _targeted; }

    /// Whether the directive is there, with an argument or without.
    bool has(std::string_view name) const;
    /// Whether it is there without an argument: `no-cache`, not `no-cache="Set-Cookie"`.
    bool hasAlone(std::string_view name) const;

    /// The argument, in seconds. Nothing, if the directive is not there. If it is there more than
    /// once the first counts. A number too large to count with is 2^31 (RFC 9111 section 1.2.2); an
    /// argument that is no number is 0, and so is a missing one: what cannot be understood makes
    /// nothing fresh (RFC 9111 section 4.2.1).
    std::optional<std::chrono::seconds> seconds(std::string_view name) const;

    /// The field names that the directive names, over all its occurrences: `private="A, B"`.
    std::vector<std::string> fieldNames(std::string_view name) const;

private:
    struct Directive
    {
        std::string name;
        std::optional<std::string> argument;
    };

    static CacheControl ofField(const FieldList& fields);
    static std::optional<CacheControl> ofTargetedField(const FieldList& fields);
    static Directive parseDirective(std::string_view text);

    std::vector<Directive> _directives;
    bool _targeted = false;
};

} // namespace proxy
