#pragma once

#include <compare>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gaps
{

/// What is wrong on one line of a file. Lines count from 1.
struct Diagnostic
{
    std::string file;
    std::size_t line = 0;
    std::string sentence;

    auto operator<=>(const Diagnostic&) const = default;

    /// `file:line: sentence`
    std::string text() const { return file + ":" + std::to_string(line) + ": " + sentence; }
};

using Diagnostics = std::vector<Diagnostic>;

/// The tool refuses to do what it was asked, and has changed nothing. what() says why, and what to
/// do about it.
class Refusal : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Throws a Refusal that lists the diagnostics, one per line, if there are any.
inline void refuseIfAny(const Diagnostics& diagnostics)
{
    std::string text;
    for (const auto& diagnostic : diagnostics)
        text += (text.empty() ? "" : "\n") + diagnostic.text();
    if (!text.empty())
        throw Refusal(text);
}

} // namespace gaps
