// The heap by itself. This program uses it, too: the malloc of tools/static is linked with it.

#include "tools/static/Heap.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>
#include <cstdint>
#include <cstring>
#include <memory>
#include <random>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

constexpr std::size_t page = 4096;
constexpr std::size_t large = 4 * 1024 * 1024;

bool isAligned(void* memory)
{
    return reinterpret_cast<std::uintptr_t>(memory) % Block::alignment == 0;
}

class HeapTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(HeapTest);
    CPPUNIT_TEST(sizesFitAndWasteLittle);
    CPPUNIT_TEST(blocksKeepTheirBytes);
    CPPUNIT_TEST(aReleasedBlockIsUsedAgain);
    CPPUNIT_TEST(aReleasedMappingIsGone);
    CPPUNIT_TEST(inheritedBlocksAreLeftAlone);
    CPPUNIT_TEST(trimGivesPagesBack);
    CPPUNIT_TEST(trimLeavesWhatIsInUse);
    CPPUNIT_TEST(aBlockThatIsReleasedTwiceEndsTheProcess);
    CPPUNIT_TEST_SUITE_END();

public:
    void sizesFitAndWasteLittle()
    {
        std::size_t before = 0;
        for (std::size_t wanted = 1; wanted < 100'000; ++wanted)
        {
            const std::size_t size = BlockSize::fitting(wanted);
            CPPUNIT_ASSERT(size >= wanted && size % Block::alignment == 0);
            CPPUNIT_ASSERT(size < wanted + Block::alignment || size <= wanted + wanted / 8);
            CPPUNIT_ASSERT_EQUAL(size, BlockSize::fitting(size));
            const std::size_t number = BlockSize::number(size);
            CPPUNIT_ASSERT(number == before || number == before + 1);
            CPPUNIT_ASSERT(size == wanted || BlockSize::number(wanted) == number - 1);
            before = number;
        }
    }

    void blocksKeepTheirBytes()
    {
        struct Piece
        {
            Block* block;
            std::size_t size;
            int byte;
        };
        std::vector<Piece> pieces;
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i)
        {
            if (i % 5'000 == 4'999)
                _heap->trim();
            if (pieces.size() < 300 || random() % 2 == 0)
            {
                const std::size_t size = random() % (random() % 50 == 0 ? large / 2 : 2'000);
                Block* block = _heap->allocate(size);
                CPPUNIT_ASSERT(isAligned(block->memory()));
                pieces.push_back({block, size, i % 256});
                std::memset(block->memory(), pieces.back().byte, size);
                continue;
            }
            std::swap(pieces[random() % pieces.size()], pieces.back());
            const auto* bytes = static_cast<unsigned char*>(pieces.back().block->memory());
            for (std::size_t at = 0; at < pieces.back().size; ++at)
                CPPUNIT_ASSERT_EQUAL(pieces.back().byte, static_cast<int>(bytes[at]));
            _heap->release(pieces.back().block);
            pieces.pop_back();
        }
    }

    void aReleasedBlockIsUsedAgain()
    {
        Block* block = _heap->allocate(1'000);
        _heap->allocate(1'000);
        _heap->release(block);
        CPPUNIT_ASSERT(_heap->allocate(100) != block);
        CPPUNIT_ASSERT(_heap->allocate(999) == block);
    }

    void aReleasedMappingIsGone()
    {
        Block* block = _heap->allocate(large);
        auto* bytes = static_cast<char*>(block->memory());
        CPPUNIT_ASSERT(isAligned(bytes));
        bytes[large - 1] = 'x';
        _heap->release(block);
        CPPUNIT_ASSERT_EQUAL(0, pagesInUse(bytes, large));
    }

    /// A process that has been forked would copy their pages.
    void inheritedBlocksAreLeftAlone()
    {
        Block* unused = _heap->allocate(100);
        Block* used = _heap->allocate(100);
        Block* last = _heap->allocate(100);
        _heap->release(unused);
        _heap->becomeInherited();
        std::memset(used->memory(), 'x', 100);
        _heap->release(used);
        CPPUNIT_ASSERT(_heap->allocate(100)->begin() >= last->end());
        _heap->trim();
        CPPUNIT_ASSERT(Block::used == used->kind());
        CPPUNIT_ASSERT_EQUAL(
            std::string(100, 'x'), std::string(static_cast<char*>(used->memory()), 100));
    }

    void trimGivesPagesBack()
    {
        Block* first = _heap->allocate(1);
        fill();
        CPPUNIT_ASSERT(pagesInUse(first->end(), count * page) >= count);
        for (Block* block : _blocks)
            _heap->release(block);
        _heap->trim();
        CPPUNIT_ASSERT(pagesInUse(first->end(), count * page) <= 1);
        fill(); // and there they are again
    }

    void trimLeavesWhatIsInUse()
    {
        fill();
        Block* kept = _blocks.back();
        _blocks.pop_back();
        for (Block* block : _blocks)
            _heap->release(block);
        _heap->trim();
        const auto size = static_cast<std::size_t>(kept->begin() - _blocks.front()->begin());
        // The first one has the head of the joined block, the last one that of the block in use.
        CPPUNIT_ASSERT(pagesInUse(_blocks.front()->begin(), size) <= 2);
        CPPUNIT_ASSERT_EQUAL(
            std::string(page, 'x'), std::string(static_cast<char*>(kept->memory()), page));
        CPPUNIT_ASSERT(
            _heap->allocate(size / 2)->begin() > kept->begin()); // a list holds one size only
    }

    void aBlockThatIsReleasedTwiceEndsTheProcess()
    {
        const pid_t child = ::fork();
        if (child == 0)
        {
            Block* block = _heap->allocate(10);
            _heap->release(block);
            _heap->release(block);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        CPPUNIT_ASSERT(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    }

private:
    static constexpr int count = 50;

    void fill()
    {
        _blocks.clear();
        for (int i = 0; i < count; ++i)
        {
            _blocks.push_back(_heap->allocate(page));
            std::memset(_blocks.back()->memory(), 'x', page);
        }
    }

    static int pagesInUse(char* from, std::size_t size)
    {
        auto* first = from - reinterpret_cast<std::uintptr_t>(from) % page;
        std::vector<unsigned char> states(static_cast<std::size_t>(from + size - first) / page + 1);
        // Where nothing is mapped, it changes nothing.
        ::mincore(first, states.size() * page, states.data());
        int inUse = 0;
        for (const unsigned char state : states)
            inUse += state & 1;
        return inUse;
    }

    std::unique_ptr<Heap> _heap = std::make_unique<Heap>();
    std::vector<Block*> _blocks;
};

CPPUNIT_TEST_SUITE_REGISTRATION(HeapTest);

} // namespace
