#pragma once

#include "rules/CacheResponse.h"

namespace proxy
{

/// In this file `request` has the fields that the origin gets (CacheRequest::forwarded): the response
/// cannot depend on any other.

/// Returns the selecting header fields: the fields of the request that the response's Vary names
/// (RFC 9111 section 4.1), each combined into one line by normalisedValue(), in the order and
/// spelling of Vary. A field that the request does not have is left out.
FieldList selectingFields(const FieldList& response, const FieldList& request);

/// Returns true if a request with these fields selects the stored response: each field that its
/// Vary names has the same value as in the original request, or is missing in both. A response
/// without Vary is selected by every request, one with `Vary: *` by none (RFC 9111 section 4.1).
bool selectsStored(const CacheResponse& stored, const FieldList& request);

/// Returns the value of a request field as one line: its lines, joined with commas. For Accept and
/// the Accept-* fields, members are stripped of whitespace and sorted, and (except for Accept
/// itself) lower-cased, so that values with the same meaning are equal. std::nullopt if the field
/// is missing.
std::optional<std::string> normalisedValue(const FieldList& fields, const std::string& name);

} // namespace proxy
