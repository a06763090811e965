#pragma once

#include "tools/wire/BodyFraming.h"

namespace Wire
{

/// FNV-1a with 64 bits, for bodies that are too large to keep. Continues from `hash`.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t hash = 0xcbf29ce484222325u);

/// Finds the end of a body and removes its framing.
class BodyReader
{
public:
    /// `limit`: how many bytes of the body are accepted. Its framing may promise more.
    /// `drop`: the bytes of the body are only hashed, and not kept.
    BodyReader(std::uint64_t limit, bool drop);

    void begin(const BodyFraming& framing);

    /// Removes the bytes up to the end of the body from the front of `bytes`. Throws Fault.
    void feed(std::string_view& bytes);
    bool complete() const { return _complete; }

    /// A sentence that says what is missing if the connection ends now, within the body. Empty if
    /// this end completes the body.
    std::string missing(bool wasReset) const;

    Framing framing() const { return _framing; }
    std::uint64_t expectedLength() const { return _expected; }
    std::uint64_t length() const { return _length; }
    const std::string& body() const { return _body; }
    std::uint64_t hash() const { return _drop ? _hash : hashOf(_body); }
    const std::vector<Field>& trailers() const { return _trailers; }

private:
    enum class Part
    {
        size,
        data,
        dataEnd,
        trailer
    };

    void feedChunk(std::string_view& bytes);
    void feedDataEnd(std::string_view& bytes);
    void takeLine(const std::string& line);
    void takeSize(const std::string& line);
    void keep(std::string_view& bytes, std::uint64_t most);

    std::uint64_t _limit;
    bool _drop;
    Framing _framing = Framing::none;
    std::uint64_t _expected = 0; ///< length of the body, or of the chunk
    std::uint64_t _left = 0;     ///< of the body, or of the chunk
    Part _part = Part::size;
    LineReader _line;
    bool _complete = false;
    std::uint64_t _length = 0;
    std::uint64_t _hash = hashOf({});
    std::string _body;
    std::vector<Field> _trailers;
};

} // namespace Wire
