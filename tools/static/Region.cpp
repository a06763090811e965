// A region that grows at its end, with a list of unused blocks for each size. They are not joined: the requests of a
// client need the same sizes again and again.

#include "tools/static/Region.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>

namespace
{

constexpr std::size_t page = 4096;

char* nextPage(char* place)
{
    return place + -reinterpret_cast<std::uintptr_t>(place) % page;
}

void giveBackPages(char* from, char* to)
{
    if (from < to)
        ::madvise(from, static_cast<std::size_t>(to - from), MADV_DONTNEED);
}

} // namespace

void* Region::allocate(std::size_t size)
{
    if (size > largest - Block::header)
        return nullptr;
    const std::size_t whole = BlockSize::fitting(size + Block::header);
    Block*& list = _unused[BlockSize::index(whole)];
    Block* block = list;
    if (block != nullptr)
        list = block->next;
    else if (whole > static_cast<std::size_t>(_limit - _end))
        return nullptr;
    else
    {
        block = Block::at(_end);
        _end += whole;
        _touched = std::max(_touched, _end);
    }
    block->become(Block::used, whole);
    return block->memory();
}

void Region::release(void* memory)
{
    Block* block = Block::of(memory);
    if (block->state() != Block::used)
        std::abort();
    if (block->begin() >= _begin)
        keep(block);
}

void Region::becomeInherited()
{
    _unused = {};
    _begin = _end;
}

void Region::trim()
{
    char* const end = _end;
    _end = _begin;
    for (char* place = _begin; place < end; place = Block::at(place)->end())
        if (Block::at(place)->state() == Block::used)
            _end = Block::at(place)->end();
    giveBackPages(nextPage(_end), nextPage(_touched));
    _touched = _end;

    _unused = {};
    for (char* place = _begin; place < _end; place = Block::at(place)->end())
        if (Block* block = Block::at(place); block->state() == Block::unused)
        {
            keep(block);
            giveBackPages(nextPage(block->begin() + sizeof(Block)), nextPage(block->end()) - page);
        }
}

void Region::keep(Block* block)
{
    block->become(Block::unused, block->size());
    Block*& list = _unused[BlockSize::index(block->size())];
    block->next = list;
    list = block;
}
