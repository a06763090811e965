#pragma once

#include "rules/CacheResponse.h"

namespace proxy
{

/// In this file `request` has the fields that the origin gets (CacheRequest::forwarded): the
/// response cannot depend on any other.

/// Returns the selecting header fields: the fields of the request that the response's Vary names
/// (RFC 9111 section 4.1), each combined into one line by normalisedValue(), in the order and
/// spelling of Vary. A field that the request does not have is left out.
FieldList selectingFields(const FieldList& response, const FieldList& request);

/// How long all selecting header fields of a response may be together, with their names, in bytes.
inline constexpr std::size_t longestSelection = 16 * 1024;

/// Returns true if no request may ever select the response with these fields to this request: its
/// Vary names `*`; or something that is not a field name, so that nobody knows what it means; or
/// more than this cache compares, which is 32 fields and `longestSelection`.
bool matchesNoRequest(const FieldList& response, const FieldList& request);

/// Returns true if a request with these fields selects the stored response: each field that its
/// Vary names has the same normalisedValue() as in the original request (it is in
/// stored.selectingFields), or is missing in both. A response without Vary is selected by every
/// request, one with `Vary: *` by none (RFC 9111 section 4.1). Whatever else matchesNoRequest() is never
/// stored.
bool selectsStored(const CacheResponse& stored, const FieldList& request);

/// Returns the value of a request field as one line: its lines, joined with commas. In Accept and
/// the Accept-* fields the optional whitespace around commas and semicolons is removed, and (except
/// in Accept itself) case: it means nothing there. The order of the members stays: where they are
/// equally preferred, many origins take the first (RFC 9110 section 12.5.4). std::nullopt if the
/// field is missing.
std::optional<std::string> normalisedValue(const FieldList& fields, const std::string& name);

} // namespace proxy
