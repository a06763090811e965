// Request targets: their parts go to the origin in the request line and in Host, so they must not
// end a line there, and must mean the same when they are parsed again.

#include "BadMessage.h"
#include "client/TextbookTarget.h"
#include "http/Authority.h"
#include "http/Grammar.h"
#include "http/RequestTarget.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"

using namespace proxy;

namespace Fuzz
{

namespace
{

void sameTarget(const RequestTarget& one, const RequestTarget& other, const std::string& what)
{
    holds(one.host == other.host && one.port == other.port && one.path == other.path, what);
}

void checkParts(const RequestTarget& parts, std::string_view target)
{
    holds(!parts.host.empty() && parts.port != 0, "host and port are not empty");
    const std::string authority = parts.authority();
    holds(!hasSpaceOrControl(authority), "the authority contains no space or control character");
    holds(authority.find_first_of("/?#@") == std::string::npos,
        "the authority contains no delimiter");
    holds(parts.host == normalizedHost(parts.host), "the host is in its one form");
    holds(parts.path.starts_with("/") || parts.path == "*", "the path begins with a slash");
    holds(!hasSpaceOrControl(parts.path), "the path contains no space or control character");
    holds(target.ends_with(parts.path) || target.ends_with(parts.path.substr(1)),
        "the path is the unchanged end of the target");
}

/// The parts that `read` returns must be the same when they are formatted and parsed again. A
/// target may also be rejected.
template <class Read, class Write>
void checkRoundTrip(const std::string& target, Read read, Write write)
{
    RequestTarget parts;
    try
    {
        parts = read(target);
    }
    catch (const BadMessage&)
    {
        return;
    }
    checkParts(parts, target);
    sameTarget(read(write(parts)), parts,
        "formatted and parsed again, the target is the same: " + write(parts));
}

void checkTextbookForm(const std::string& target)
{
    if (mayNameAHost(target))
        checkRoundTrip(target, parseTextbookTarget,
            [](const RequestTarget& parts) { return "/" + parts.authority() + parts.path; });
}

void checkAbsoluteForm(const std::string& target)
{
    const auto write = [](const RequestTarget& parts)
    {
        return "http://" + parts.authority() + (parts.path == "*" ? "" : parts.path);
    };
    for (const char* method : {"GET", "OPTIONS"})
        checkRoundTrip(
            target, [method](const std::string& text) { return parseAbsoluteForm(method, text); },
            write);
}

} // namespace

void requestTarget(std::string_view input)
{
    // parseRequestLine() rejects all others.
    if (input.empty() || hasSpaceOrControl(input))
        return;
    const std::string target(input);
    checkTextbookForm("/" + target);
    checkAbsoluteForm(target);
    checkAbsoluteForm("http://" + target);
    checkRoundTrip(target, parseAuthorityForm,
        [](const RequestTarget& parts) { return parts.host + ":" + std::to_string(parts.port); });
}

} // namespace Fuzz
