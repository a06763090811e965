#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Picture
{

/// What one side has sent to the other: an arrow of the ladder.
struct Record
{
    enum class Kind
    {
        request,
        response,
        bytes,  ///< not HTTP, or the inside of a tunnel
        reset,  ///< the connection was reset
        refused ///< no program listened at the other side
    };
    enum class State
    {
        open, ///< more of it may come
        complete,
        broken ///< `fault` says why
    };

    char from = 'A';
    char to = 'B';
    std::size_t connection = 0; ///< counted from 1, separately for A-B and B-C
    Kind kind = Kind::bytes;
    State state = State::open;
    std::string line;         ///< the start line of a message
    std::string request;      ///< of a response: the start line of the request
    std::string head;         ///< the first bytes of its head
    std::string beginning;    ///< the first bytes of its body, with the framing; or of other bytes
    std::uint64_t length = 0; ///< bytes after the head, with the framing
    std::string fault;

    // Set by the Tape.
    std::uint64_t id = 0;
    std::int64_t time = 0; ///< milliseconds since 1970
    bool changed = false;  ///< since the page was told about it
};

/// The record as a JSON object on one line. Its texts contain only what can be printed.
std::string json(const Record& record);

/// A text as a JSON string. CRLF is written as a line end, and any other byte that cannot be printed
/// as \xHH.
std::string quoted(std::string_view text);

} // namespace Picture
