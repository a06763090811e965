#pragma once

#include "tools/static/Block.h"

#include <array>
#include <cstddef>
#include <span>

/// A fixed amount of memory for the small pieces of a program that forks. A new process takes nothing from what it has
/// inherited, and leaves there what it releases; otherwise it would write to its parent's pages, and so bring copies
/// of them into use. Its own blocks follow at the end, close together.
///
/// For one thread at a time.
class Region
{
public:
    /// `memory` is aligned as a Block is.
    constexpr explicit Region(std::span<char> memory)
        // The memory of a block is aligned, so its header is not.
        : _begin(memory.data() + Block::alignment - Block::header), _end(_begin), _touched(_begin),
          _first(memory.data()), _limit(memory.data() + memory.size())
    {
    }

    /// Returns that much memory, or more; null if there is no room for it here, or it is a large piece.
    void* allocate(std::size_t size);
    /// Returns true if this memory is from here. The other functions take no other.
    bool owns(const void* memory) const { return memory >= _first && memory < _limit; }
    /// Ends the process if the memory has been released already.
    void release(void* memory);

    /// To be called first in a new process.
    void becomeInherited();

    /// Gives back to the kernel the pages that none of this process's memory in use needs.
    void trim();

private:
    void keep(Block* block);

    static constexpr std::size_t largest = 16 * 1024;

    std::array<Block*, BlockSize::index(largest) + 1> _unused{}; ///< a list for each size
    char* _begin;                                                ///< of the blocks of this process
    char* _end;                                                  ///< of these blocks
    char* _touched; ///< the pages after it have not been used
    char* const _first;
    char* const _limit;
};
