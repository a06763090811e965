// A heap that grows at its end, with a list of unused blocks for each size.

#include "tools/static/Heap.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>

namespace
{

constexpr std::size_t page = 4096;
constexpr std::size_t growth = 32 * page;
/// Address space for the heap. It is memory only as far as it has grown.
constexpr std::size_t reserved = std::size_t{1} << 32;

Block* map(std::size_t bytes)
{
    // The memory of the block is aligned, so its head comes at the end of the first sixteen bytes.
    const std::size_t size = BlockSize::roundedUp(bytes + Block::alignment, page);
    void* mapping =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapping == MAP_FAILED)
        return nullptr;
    Block* block = Block::of(static_cast<char*>(mapping) + Block::alignment);
    block->become(Block::mapped, size);
    return block;
}

void unmap(Block* block)
{
    ::munmap(static_cast<char*>(block->memory()) - Block::alignment, block->size());
}

void giveBackPages(char* from, char* to)
{
    const auto begin = reinterpret_cast<std::uintptr_t>(from);
    const auto end = reinterpret_cast<std::uintptr_t>(to);
    if (const std::uintptr_t first = BlockSize::roundedUp(begin, page); first < end)
        ::madvise(from + (first - begin), (end - first) & ~(page - 1), MADV_DONTNEED);
}

} // namespace

Block* Heap::allocate(std::size_t bytes)
{
    if (bytes > largest - Block::head)
        return map(bytes);
    const std::size_t size = BlockSize::fitting(bytes + Block::head);
    Block*& list = _unused[BlockSize::number(size)];
    if (list == nullptr)
        return append(size);
    Block* block = list;
    list = block->next;
    block->become(Block::used, block->size());
    return block;
}

void Heap::release(Block* block)
{
    if (block->kind() == Block::unused)
        std::abort();
    if (block->kind() == Block::mapped)
        unmap(block);
    else if (block->begin() >= _begin && block->begin() < _end)
        keep(block);
}

void Heap::becomeInherited()
{
    _unused = {};
    _begin = _end;
}

void Heap::trim()
{
    joinUnused();
    listUnused();
    giveBackPages(_end, _touched);
    _touched = _end;
}

Block* Heap::append(std::size_t size)
{
    if (size > static_cast<std::size_t>(_usable - _end) && !grow(size))
        return nullptr;
    Block* block = Block::at(_end);
    block->become(Block::used, size);
    _end = block->end();
    _touched = std::max(_touched, _end);
    return block;
}

bool Heap::grow(std::size_t size)
{
    if (_limit == nullptr)
    {
        void* space = ::mmap(
            nullptr, reserved, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (space == MAP_FAILED)
            return false;
        // A huge page would be 2 MB for each process.
        ::madvise(space, reserved, MADV_NOHUGEPAGE);
        _usable = static_cast<char*>(space);
        _limit = _usable + reserved;
        _begin = _end = _touched = Block::of(_usable + Block::alignment)->begin();
    }
    const std::size_t more = BlockSize::roundedUp(size + Block::alignment, growth);
    if (more > static_cast<std::size_t>(_limit - _usable) ||
        ::mprotect(_usable, more, PROT_READ | PROT_WRITE) != 0)
        return false;
    _usable += more;
    return true;
}

void Heap::keep(Block* block)
{
    block->become(Block::unused, block->size());
    Block*& list = _unused[BlockSize::number(std::min(block->size(), largest))];
    block->next = list;
    list = block;
}

void Heap::joinUnused()
{
    Block* run = nullptr; // the unused blocks before `block`, as one
    for (char* place = _begin; place < _end;)
    {
        Block* block = Block::at(place);
        place = block->end();
        if (block->kind() != Block::unused)
            run = nullptr;
        else if (run == nullptr)
            run = block;
        else
            run->become(Block::unused, run->size() + block->size());
    }
    if (run != nullptr)
        _end = run->begin();
}

void Heap::listUnused()
{
    _unused = {};
    for (char* place = _begin; place < _end; place = Block::at(place)->end())
        if (Block* block = Block::at(place); block->kind() == Block::unused)
        {
            keep(block);
            giveBackPages(block->begin() + sizeof(Block), block->end());
        }
}
