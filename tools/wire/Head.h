#pragma once

#include "tools/wire/StartLine.h"

#include <vector>

namespace Wire
{

/// The head of an HTTP message: start line and field lines, up to the blank line.
class Head
{
public:
    Head(bool ofRequest, std::size_t limit);

    /// Removes the bytes up to the end of the head from the front of `bytes`. Throws Fault.
    void feed(std::string_view& bytes);
    bool complete() const { return _complete; }

    const StartLine& start() const { return _start; }

    // See Message.
    const std::vector<Field>& fields() const { return _fields; }
    const Field* field(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    std::string value(std::string_view name) const;
    bool has(std::string_view name, std::string_view member) const;

private:
    void takeLine(const std::string& line, const std::string& where);

    bool _ofRequest;
    std::size_t _limit;
    LineReader _line;
    std::size_t _lines = 0;
    bool _complete = false;
    std::size_t _length = 0;
    StartLine _start;
    std::vector<Field> _fields;
};

} // namespace Wire
