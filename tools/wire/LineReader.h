#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace Wire
{

/// What is wrong with a message: a sentence without its full stop.
class Fault : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The text as a message can quote it: bytes that cannot be printed become \r, \n or \xHH, and it
/// ends after 60 bytes.
std::string shown(std::string_view text);

/// Reads one line, which arrives in pieces and must end in CRLF.
class LineReader
{
public:
    explicit LineReader(std::size_t limit);

    /// Removes the bytes up to the end of the line from the front of `bytes`. `where` names the
    /// line in a fault: "line 3 of the head". Throws Fault for LF without CR, CR without LF, NUL,
    /// or a line longer than the limit; the offending byte is removed, too.
    void feed(std::string_view& bytes, const std::string& where);

    bool complete() const { return _complete; }
    const std::string& text() const { return _text; } ///< without CRLF
    /// Starts the next line.
    void next();

private:
    std::size_t _limit;
    std::string _text;
    bool _sawCr = false;
    bool _complete = false;
};

} // namespace Wire
