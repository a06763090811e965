// A region by itself.

#include "tools/static/Region.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>
#include <cstdint>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace
{

constexpr std::size_t page = 4096;
constexpr std::size_t pages = 64;

/// Memory of whole pages.
class Mapping
{
public:
    Mapping()
        : _memory(static_cast<char*>(::mmap(
              nullptr, pages * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {
    }
    ~Mapping() { ::munmap(_memory, pages * page); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::span<char> span() const { return {_memory, pages * page}; }
    int pagesInUse() const
    {
        std::vector<unsigned char> states(pages);
        CPPUNIT_ASSERT_EQUAL(0, ::mincore(_memory, pages * page, states.data()));
        int count = 0;
        for (const unsigned char state : states)
            count += state & 1;
        return count;
    }

private:
    char* _memory;
};

class RegionTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RegionTest);
    CPPUNIT_TEST(sizesFitAndWasteLittle);
    CPPUNIT_TEST(memoryKeepsItsBytes);
    CPPUNIT_TEST(releasedMemoryIsUsedAgain);
    CPPUNIT_TEST(itEndsWhereItsMemoryEnds);
    CPPUNIT_TEST(inheritedMemoryIsLeftAlone);
    CPPUNIT_TEST(trimGivesAllPagesBack);
    CPPUNIT_TEST(trimLeavesWhatIsInUse);
    CPPUNIT_TEST(theSameSizesNeedNoMoreRoomAfterTrim);
    CPPUNIT_TEST(releasingTwiceEndsTheProcess);
    CPPUNIT_TEST_SUITE_END();

public:
    void sizesFitAndWasteLittle()
    {
        std::size_t before = 0;
        std::size_t indexBefore = 0;
        for (std::size_t wanted = 1; wanted < 100'000; ++wanted)
        {
            const std::size_t size = BlockSize::fitting(wanted);
            CPPUNIT_ASSERT(size >= wanted && size % Block::alignment == 0);
            CPPUNIT_ASSERT(size < wanted + Block::alignment || size <= wanted + wanted / 8);
            CPPUNIT_ASSERT_EQUAL(size, BlockSize::fitting(size));
            const std::size_t index = BlockSize::index(size);
            CPPUNIT_ASSERT_EQUAL(size == before ? indexBefore : indexBefore + 1, index);
            before = size;
            indexBefore = index;
        }
    }

    void memoryKeepsItsBytes()
    {
        struct Piece
        {
            void* memory;
            std::size_t size;
            int byte;
        };
        std::vector<Piece> pieces;
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i)
        {
            if (i % 1'000 == 999)
                _region.trim();
            const std::size_t size = random() % (random() % 50 == 0 ? 10'000 : 300);
            void* memory = random() % 2 == 0 ? _region.allocate(size) : nullptr;
            if (memory != nullptr)
            {
                CPPUNIT_ASSERT_EQUAL(
                    std::uintptr_t{0}, reinterpret_cast<std::uintptr_t>(memory) % Block::alignment);
                CPPUNIT_ASSERT(_region.owns(memory) && Block::of(memory)->memorySize() >= size);
                pieces.push_back({memory, size, i % 256});
                std::memset(memory, pieces.back().byte, size);
            }
            else if (!pieces.empty())
            {
                std::swap(pieces[random() % pieces.size()], pieces.back());
                const auto* bytes = static_cast<unsigned char*>(pieces.back().memory);
                for (std::size_t at = 0; at < pieces.back().size; ++at)
                    CPPUNIT_ASSERT_EQUAL(pieces.back().byte, static_cast<int>(bytes[at]));
                _region.release(pieces.back().memory);
                pieces.pop_back();
            }
        }
    }

    void releasedMemoryIsUsedAgain()
    {
        void* memory = _region.allocate(1'000);
        void* another = _region.allocate(1'000);
        CPPUNIT_ASSERT(another != memory);
        _region.release(memory);
        CPPUNIT_ASSERT(_region.allocate(100) != memory);
        CPPUNIT_ASSERT(_region.allocate(999) == memory);
    }

    void itEndsWhereItsMemoryEnds()
    {
        CPPUNIT_ASSERT(_region.allocate(pages * page / 2) == nullptr);
        std::vector<void*> all;
        while (void* memory = _region.allocate(page))
            all.push_back(memory);
        CPPUNIT_ASSERT(all.size() >= pages / 2 && all.size() < pages);
        while (void* memory = _region.allocate(0))
            all.push_back(memory);
        for (void* memory : all)
        {
            char* end = Block::of(memory)->end();
            CPPUNIT_ASSERT(_region.owns(end - 1) && end <= _mapping.span().data() + pages * page);
            _region.release(memory);
        }
        CPPUNIT_ASSERT(!_region.owns(_mapping.span().data() + pages * page));
        CPPUNIT_ASSERT(!_region.owns(_mapping.span().data() - 1));
        CPPUNIT_ASSERT(!_region.owns(nullptr));
    }

    /// A process that has been forked would copy its pages.
    void inheritedMemoryIsLeftAlone()
    {
        void* unused = _region.allocate(100);
        void* used = _region.allocate(100);
        void* last = _region.allocate(100);
        _region.release(unused);
        _region.becomeInherited();
        std::memset(used, 'x', 100);
        _region.release(used);
        CPPUNIT_ASSERT(_region.allocate(100) > last);
        _region.trim();
        CPPUNIT_ASSERT_EQUAL(Block::used, Block::of(used)->state());
        CPPUNIT_ASSERT_EQUAL(std::string(100, 'x'), std::string(static_cast<char*>(used), 100));
    }

    void trimGivesAllPagesBack()
    {
        for (int round = 0; round < 3; ++round)
        {
            // The last round touches fewer pages than the first.
            const auto all = fill(50 - 20 * round);
            CPPUNIT_ASSERT(_mapping.pagesInUse() >= 50 - 20 * round);
            for (void* memory : all)
                _region.release(memory);
            _region.trim();
            CPPUNIT_ASSERT(_mapping.pagesInUse() <= 1);
        }
    }

    void trimLeavesWhatIsInUse()
    {
        auto all = fill(20);
        void* large = _region.allocate(3 * page);
        std::memset(large, 'x', 3 * page);
        void* kept = fill(1).front();
        const int before = _mapping.pagesInUse();
        all.push_back(large);
        for (void* memory : all)
            _region.release(memory);
        _region.trim();
        CPPUNIT_ASSERT(
            _mapping.pagesInUse() <= before - 2); // the ends of `large` share pages with others
        CPPUNIT_ASSERT_EQUAL(std::string(page, 'x'), std::string(static_cast<char*>(kept), page));
        CPPUNIT_ASSERT(_region.allocate(3 * page) == large);
    }

    /// What outlives the requests may be replaced between them, each time behind what they have released.
    void theSameSizesNeedNoMoreRoomAfterTrim()
    {
        void* kept = _region.allocate(500);
        for (int round = 0; round < 1'000; ++round)
        {
            const auto all = fill(20);
            void* next = _region.allocate(500);
            for (void* memory : all)
                _region.release(memory);
            _region.release(std::exchange(kept, next));
            _region.trim();
            CPPUNIT_ASSERT(kept != nullptr);
        }
    }

    void releasingTwiceEndsTheProcess()
    {
        const pid_t child = ::fork();
        if (child == 0)
        {
            void* memory = _region.allocate(10);
            _region.release(memory);
            _region.release(memory);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        CPPUNIT_ASSERT(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    }

private:
    std::vector<void*> fill(int count)
    {
        std::vector<void*> all;
        for (int i = 0; i < count; ++i)
        {
            all.push_back(_region.allocate(page));
            CPPUNIT_ASSERT(all.back() != nullptr);
            std::memset(all.back(), 'x', page);
        }
        return all;
    }

    Mapping _mapping;
    Region _region{_mapping.span()};
};

CPPUNIT_TEST_SUITE_REGISTRATION(RegionTest);

} // namespace
