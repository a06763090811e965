#pragma once

#include "tools/static/Block.h"

#include <array>
#include <cstddef>

/// The memory of a program that forks. A new process takes nothing from what it has inherited, and leaves there what it
/// frees: it would write to its parent's pages, and so bring copies of them into use. Its own blocks follow at the end,
/// close together.
///
/// For one thread at a time.
class Heap
{
public:
    /// Returns a block with at least so many bytes of memory; null if there is none.
    Block* allocate(std::size_t bytes);
    /// The block is unused from now on. Ends the process if it is already.
    void release(Block* block);

    /// To be called first in a new process.
    void becomeInherited();

    /// Gives the pages back to the kernel that lie wholly in unused blocks of this process.
    void trim();

private:
    Block* append(std::size_t size);
    bool grow(std::size_t size);
    /// Puts the block into its list.
    void keep(Block* block);
    void joinUnused();
    void listUnused();

    /// A larger block has a mapping of its own.
    static constexpr std::size_t largest = 1024 * 1024;

    std::array<Block*, BlockSize::number(largest) + 1> _unused{}; ///< a list for each size
    char* _begin = nullptr;                                       ///< of the blocks of this process
    char* _end = nullptr;                                         ///< of these blocks
    char* _touched = nullptr; ///< the pages behind it have not been used
    char* _usable = nullptr;  ///< how far the memory reaches
    char* _limit = nullptr;   ///< how far it can grow
};
