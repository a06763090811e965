#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proxy
{

/// Judges the beginning of a request while the rest of its head is still to come. A client that
/// speaks another protocol would otherwise wait for the end of the time limit: it never sends an
/// empty line.
class RequestBeginning
{
public:
    /// To be called with each piece of the head that arrives, in order. Does work for each byte once.
    /// Throws BadMessage, with a sentence that says what the bytes look like, as soon as no request
    /// can begin with them (RFC 9112 section 3): a method, which is a token, and a space come
    /// first; the first line contains no control character, and ends with an HTTP version and CRLF.
    /// One empty line before it is skipped (section 2.2). Throws VersionNotSupported for HTTP/2. A
    /// head that is complete is left to its parser, unless it is another protocol.
    void operator()(std::string_view arrived);

private:
    void checkMethod(std::string_view line);
    void checkEnd(std::string_view line);

    std::string _received;    ///< up to the end of the first line, at least
    std::size_t _checked = 0; ///< bytes of the line that need no second look
    bool _hasMethod = false;
    bool _isOver = false;
};

/// The same for a response, which begins with `HTTP/1.` (RFC 9112 section 4).
class ResponseBeginning
{
public:
    /// Throws BadMessage if this response does not begin like that.
    void operator()(std::string_view arrived);

private:
    std::string _received; ///< the first bytes
};

} // namespace proxy
