#pragma once

#include <cstddef>
#include <string_view>

namespace proxy
{

/// Judges the beginning of a request while the rest of its head is still to come. A client that
/// speaks another protocol would otherwise wait for the end of the time limit: it never sends an
/// empty line.
class RequestBeginning
{
public:
    /// `received`: what has come of the head, from its first byte on; at each call more of it. Does
    /// work for each byte once.
    /// Throws BadMessage, with a sentence that says what the bytes look like, as soon as no request
    /// can begin with them (RFC 9112 section 3): a method, which is a token, and a space come
    /// first; the first line contains no control character, and ends with an HTTP version and CRLF.
    /// One empty line before it is skipped (section 2.2). Throws VersionNotSupported for HTTP/2. A
    /// head that is complete is left to its parser, unless it is another protocol.
    void check(std::string_view received);

private:
    void checkMethod(std::string_view line);
    void checkEnd(std::string_view line);

    std::size_t _checked = 0; ///< bytes of the line that need no second look
    bool _hasMethod = false;
    bool _isOver = false;
};

/// The same for a response, which begins with `HTTP/1.` (RFC 9112 section 4). Throws BadMessage if
/// this one does not.
void checkResponseBeginning(std::string_view received);

} // namespace proxy
