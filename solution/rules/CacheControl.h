#pragma once

#include "http/FieldList.h"
#include "rules/Directive.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// Which caches this one is among. A targeted field speaks to some caches only, and what it says to
/// them may be the opposite of what Cache-Control says to all (RFC 9213 section 1).
enum class Audience
{
    everyCache, ///< any shared cache: Cache-Control counts
    cdn,        ///< those of a content delivery network: CDN-Cache-Control overrides it
};

/// The directives that a message gives to caches in its Cache-Control field (RFC 9111 section
/// 5.2). Their names are compared case-insensitively; unknown directives are ignored.
/// A member that violates the grammar forbids what it can, and permits nothing (parseDirectives()).
class CacheControl
{
public:
    /// The directives of a request. If it has no Cache-Control, `Pragma: no-cache` means no-cache
    /// (RFC 9111 section 5.4).
    static CacheControl ofRequest(const FieldList& fields);

    /// The directives of a response: for Audience::cdn those of CDN-Cache-Control, if that field is
    /// a valid structured field and not empty; otherwise those of Cache-Control (RFC 9213 section
    /// 2.2).
    static CacheControl ofResponse(const FieldList& fields, Audience audience);

    /// Whether the directives come from a targeted field. Expires is ignored then (RFC 9213 section
    /// 2.2).
    bool isTargeted() const { return _targeted; }

    /// Whether the directive is present, with or without an argument: so it forbids or demands
    /// something.
    bool has(std::string_view name) const;
    /// Whether it is present without an argument: `no-cache`, not `no-cache="Set-Cookie"`. An
    /// argument of `private` or `no-cache` that is not a list of field names counts as none.
    bool hasAlone(std::string_view name) const;
    /// Whether it is present as the RFC defines it: `public`, `s-maxage=60`; not `public=1`,
    /// `s-maxage=x`. So it allows something.
    bool permits(std::string_view name) const;

    /// The argument, in seconds; std::nullopt if the directive is absent. If it is repeated, the
    /// first one counts. A number too large to represent is 2^31 (RFC 9111 section 1.2.2). A
    /// missing or invalid argument is 0: an invalid value never makes a response fresh (RFC 9111
    /// section 4.2.1). For min-fresh it is 2^31, for the same reason.
    std::optional<std::chrono::seconds> seconds(std::string_view name) const;

    /// The field names that the directive lists, in all its occurrences: `private="A, B"`.
    std::vector<std::string> fieldNames(std::string_view name) const;

private:
    static CacheControl ofField(const FieldList& fields, std::string_view name);

    std::vector<Directive> _directives;
    bool _targeted = false;
};

} // namespace proxy
