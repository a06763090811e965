#pragma once

#include "store/Entry.h"

namespace proxy
{

/// Which requests a stored response answers (RFC 9111 section 4.1): the fields of the request that
/// its Vary names, each in one line and in the one form that normalisedValue() gives it, in the
/// order and spelling of Vary. A field that the request does not have is left out.
FieldList selectingFields(const FieldList& response, const FieldList& request);

/// Whether the stored response may answer a request with these fields: each field that its Vary
/// names has the same value as in the request that led to it, or is missing in both. Without Vary
/// it answers all, with `Vary: *` none (RFC 9111 section 4.1).
bool selectsStored(const CacheResponse& stored, const FieldList& request);

/// All values of a field of a request as one: its lines, combined with commas. Of Accept and its
/// sisters it is known what means the same: their members are without blanks and sorted, and but
/// for Accept itself in small letters. Nothing, if the field is not there.
std::optional<std::string> normalisedValue(const FieldList& fields, const std::string& name);

} // namespace proxy
