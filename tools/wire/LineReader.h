#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace Wire
{

/// What is wrong with a message: a plain sentence without a full stop.
class Fault : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Text for a sentence: bytes that do not print as \r, \n, \xHH; cut after 60.
std::string shown(std::string_view text);

/// One line that comes in pieces and must end in CRLF.
class LineReader
{
public:
    explicit LineReader(std::size_t limit);

    /// Takes the bytes up to the line's end off the front of `bytes`. `where` names the line in a
    /// fault: "line 3 of the head". Throws Fault for LF without CR, CR without LF, NUL, or a line
    /// over the limit; the byte at fault is then taken too.
    void feed(std::string_view& bytes, const std::string& where);

    bool complete() const { return _complete; }
    const std::string& text() const { return _text; } ///< without CRLF
    void next();

private:
    std::size_t _limit;
    std::string _text;
    bool _sawCr = false;
    bool _complete = false;
};

} // namespace Wire
