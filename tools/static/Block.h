#pragma once

#include <bit>
#include <cstddef>

/// A piece of memory with its size before it. While it is unused, it begins with a pointer to the next one in its
/// list.
struct Block
{
    enum State : std::size_t
    {
        used,
        unused
    };

    std::size_t
        sizeAndState; ///< the size is in bytes, with this word, and a multiple of `alignment`
    Block* next;

    static constexpr std::size_t alignment = alignof(std::max_align_t);
    /// How many bytes of a block come before its memory.
    static constexpr std::size_t header = sizeof(std::size_t);

    std::size_t size() const { return sizeAndState & ~(alignment - 1); }
    State state() const { return static_cast<State>(sizeAndState & (alignment - 1)); }
    void become(State state, std::size_t size) { sizeAndState = size | state; }

    char* begin() { return reinterpret_cast<char*>(this); }
    char* end() { return begin() + size(); }
    void* memory() { return &next; }
    std::size_t memorySize() const { return size() - header; }

    static Block* at(char* place) { return reinterpret_cast<Block*>(place); }
    static Block* of(void* memory) { return at(static_cast<char*>(memory) - header); }
};

/// Blocks have certain sizes only, so that one that is released fits again: the multiples of 16 up to 256, and above,
/// eight sizes from each power of two to the next.
namespace BlockSize
{

constexpr std::size_t roundedUp(std::size_t size, std::size_t powerOfTwo)
{
    return (size + powerOfTwo - 1) & ~(powerOfTwo - 1);
}

/// The distance from one of the sizes to the next is two to the power of this.
constexpr unsigned step(std::size_t size)
{
    return static_cast<unsigned>(std::bit_width(size | 128)) - 4;
}

/// Returns the first of the sizes that is large enough.
constexpr std::size_t fitting(std::size_t size)
{
    return roundedUp(size, std::size_t{1} << step(size));
}

/// Returns the place of one of the sizes among them.
constexpr std::size_t index(std::size_t size)
{
    return 8 * (step(size) - 4) + (size >> step(size));
}

} // namespace BlockSize
