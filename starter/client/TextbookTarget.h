#pragma once

#include "http/RequestTarget.h"

#include <string_view>

namespace proxy
{

/// Returns true if the first segment of a path could be a host, with or without a port.
/// `/missing.html` could not: a name that ends like a file's is not looked up.
bool mayNameAHost(std::string_view path);

/// Returns true if the first segment of a path is a host with its port, as in
/// `/www.example.com:8080/page`. No file is looked for there.
bool namesHostAndPort(std::string_view path);

/// Parses a target in the textbook's form: `/www.example.com:8080/page?id=1`, for which
/// mayNameAHost() holds. Throws what parseAuthorityAndPath() throws, and BadMessage for a URI after
/// the slash (`/http://www.example.com/`), which old copies of the exercise teach.
RequestTarget parseTextbookTarget(std::string_view path);

} // namespace proxy
