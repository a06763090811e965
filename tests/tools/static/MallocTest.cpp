// The functions of C as tools/static has them. In this program the linker leads the calls there that are in these files.

#include "tools/static/Block.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace
{

// The compiler knows these functions, and would leave out a call whose result is not used.
void* (*volatile allocate)(std::size_t) = std::malloc;
void* (*volatile allocateCleared)(std::size_t, std::size_t) = std::calloc;
void* (*volatile reallocate)(void*, std::size_t) = std::realloc;
void (*volatile release)(void*) = std::free;

class MallocTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MallocTest);
    CPPUNIT_TEST(smallPiecesComeFromTheRegion);
    CPPUNIT_TEST(theCLibraryHasTheRest);
    CPPUNIT_TEST(callocClearsMemoryThatWasUsed);
    CPPUNIT_TEST(tooMuchIsRefused);
    CPPUNIT_TEST(reallocKeepsTheBytes);
    CPPUNIT_TEST(nothingCanBeFreed);
    CPPUNIT_TEST(threadsShareNoPiece);
    CPPUNIT_TEST(aNewProcessUsesNothingInherited);
    CPPUNIT_TEST(aNewProcessOfAThreadDoesNotHang);
    CPPUNIT_TEST_SUITE_END();

public:
    void smallPiecesComeFromTheRegion()
    {
        void* memory = allocate(20);
        CPPUNIT_ASSERT_EQUAL(std::size_t{24}, Block::of(memory)->memorySize());
        release(memory);
        CPPUNIT_ASSERT_EQUAL(Block::unused, Block::of(memory)->state());
    }

    void theCLibraryHasTheRest()
    {
        std::vector<void*> all;
        for (int i = 0; i < 1'000; ++i) // more than the region has
        {
            all.push_back(allocate(1'000));
            std::memset(all.back(), 'x', 1'000);
        }
        for (void* memory : all)
            release(memory);
        CPPUNIT_ASSERT_EQUAL(1, ::malloc_trim(0));
    }

    void callocClearsMemoryThatWasUsed()
    {
        void* used = allocate(500);
        std::memset(used, 'x', 500);
        release(used);
        void* cleared = allocateCleared(50, 10);
        CPPUNIT_ASSERT(cleared == used);
        CPPUNIT_ASSERT_EQUAL(std::string(500, '\0'), std::string(static_cast<char*>(cleared), 500));
        release(cleared);
    }

    void tooMuchIsRefused()
    {
        for (const std::size_t size : {SIZE_MAX, SIZE_MAX / 2})
        {
            errno = 0;
            CPPUNIT_ASSERT(allocate(size) == nullptr);
            CPPUNIT_ASSERT_EQUAL(ENOMEM, errno);
        }
        CPPUNIT_ASSERT(allocateCleared(SIZE_MAX / 2, 3) == nullptr);
        auto* kept = static_cast<char*>(allocate(1));
        *kept = 'x';
        CPPUNIT_ASSERT(reallocate(kept, SIZE_MAX) == nullptr);
        CPPUNIT_ASSERT_EQUAL('x', *kept);
        release(kept);
    }

    void reallocKeepsTheBytes()
    {
        std::string expected;
        char* memory = nullptr;
        for (const unsigned size : {10U, 12U, 1'000U, 300'000U, 3'000'000U, 100U})
        {
            memory = static_cast<char*>(reallocate(memory, size));
            expected.resize(std::min<std::size_t>(expected.size(), size));
            CPPUNIT_ASSERT_EQUAL(0, std::memcmp(expected.data(), memory, expected.size()));
            std::memset(memory, static_cast<int>(size % 256), size);
            expected.assign(memory, size);
        }
        release(memory);
    }

    void nothingCanBeFreed()
    {
        release(nullptr);
        void* empty = allocate(0);
        CPPUNIT_ASSERT(empty != nullptr);
        release(empty);
    }

    void threadsShareNoPiece()
    {
        std::vector<int> damaged(4);
        std::vector<std::thread> threads;
        for (std::size_t number = 0; number < damaged.size(); ++number)
            threads.emplace_back(
                [&damaged, number] { damaged[number] = usePieces(static_cast<char>(number)); });
        for (std::thread& thread : threads)
            thread.join();
        CPPUNIT_ASSERT(damaged == std::vector<int>(4));
    }

    void aNewProcessUsesNothingInherited()
    {
        void* inherited = allocate(200);
        release(inherited);
        CPPUNIT_ASSERT_EQUAL(
            0, exitStatusOfChild([&] { return allocate(200) == inherited ? 1 : 0; }));
        void* again = allocate(200);
        CPPUNIT_ASSERT(again == inherited);
        release(again);
    }

    void aNewProcessOfAThreadDoesNotHang()
    {
        std::atomic<bool> isOver = false;
        std::thread other(
            [&]
            {
                while (!isOver)
                    usePieces('x');
            });
        int sum = 0;
        for (int i = 0; i < 50; ++i)
            sum += exitStatusOfChild(
                []
                {
                    ::alarm(20);
                    return usePieces('y');
                });
        isOver = true;
        other.join();
        CPPUNIT_ASSERT_EQUAL(0, sum);
    }

private:
    /// Returns how many were damaged meanwhile.
    static int usePieces(char byte)
    {
        int damaged = 0;
        for (int i = 0; i < 100'000; ++i)
        {
            auto* piece = static_cast<volatile char*>(allocate(100));
            piece[0] = byte;
            piece[99] = byte;
            damaged += piece[0] != byte || piece[99] != byte ? 1 : 0;
            release(const_cast<char*>(piece));
        }
        return damaged;
    }

    template <typename Work>
    static int exitStatusOfChild(const Work& work)
    {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(work());
        int status = -1;
        ::waitpid(child, &status, 0);
        return status;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MallocTest);

} // namespace
