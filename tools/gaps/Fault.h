#pragma once

#include <compare>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gaps
{

/// What is wrong at one line of one file. Lines count from 1.
struct Fault
{
    std::string file;
    std::size_t line = 0;
    std::string sentence;

    auto operator<=>(const Fault&) const = default;

    /// `file:line: sentence`
    std::string text() const { return file + ":" + std::to_string(line) + ": " + sentence; }
};

using Faults = std::vector<Fault>;

/// The tool does not do what it was asked, and has changed nothing. what() says why and what helps.
class Refusal : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Throws a Refusal that lists the faults, one a line, if there are any.
inline void refuseFaults(const Faults& faults)
{
    std::string text;
    for (const auto& fault : faults)
        text += (text.empty() ? "" : "\n") + fault.text();
    if (!text.empty())
        throw Refusal(text);
}

} // namespace gaps
