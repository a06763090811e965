#pragma once

#include <bit>
#include <cstddef>

/// A piece of the heap: its size and kind, and then the memory that malloc() returns. In an unused block this memory
/// begins with a pointer to the next one of its list.
struct Block
{
    enum Kind : std::size_t
    {
        used,
        unused,
        mapped ///< used, and in a mapping of its own
    };

    std::size_t
        sizeAndKind; ///< the size is in bytes, with this word, and a multiple of `alignment`
    Block* next;

    /// Every type fits there.
    static constexpr std::size_t alignment = 16;
    /// How many bytes of a block come before its memory.
    static constexpr std::size_t head = sizeof(std::size_t);

    std::size_t size() const { return sizeAndKind & ~(alignment - 1); }
    Kind kind() const { return static_cast<Kind>(sizeAndKind & (alignment - 1)); }
    void become(Kind kind, std::size_t size) { sizeAndKind = size | kind; }

    char* begin() { return reinterpret_cast<char*>(this); }
    char* end() { return begin() + size(); }
    void* memory() { return &next; }

    static Block* at(char* place) { return reinterpret_cast<Block*>(place); }
    static Block* of(void* memory) { return at(static_cast<char*>(memory) - head); }
};

/// Blocks have certain sizes only, so that one that is freed fits again: the multiples of 16 up to 256, and above, eight
/// sizes from each power of two to the next.
namespace BlockSize
{

constexpr std::size_t roundedUp(std::size_t size, std::size_t powerOfTwo)
{
    return (size + powerOfTwo - 1) & ~(powerOfTwo - 1);
}

/// The step from one of the sizes to the next is two to the power of this.
constexpr unsigned step(std::size_t size)
{
    return static_cast<unsigned>(std::bit_width(size | 128)) - 4;
}

/// The smallest of the sizes that is no smaller.
constexpr std::size_t fitting(std::size_t size)
{
    return roundedUp(size, std::size_t{1} << step(size));
}

/// The number of the largest of the sizes that is no larger, counted from zero.
constexpr std::size_t number(std::size_t size)
{
    return 8 * (step(size) - 4) + (size >> step(size));
}

} // namespace BlockSize
