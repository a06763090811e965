// The functions of C, which this program gets from tools/static.

#include "tools/static/Block.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace
{

/// The compiler knows what malloc does, and would leave out what is not used.
template <typename T>
T* seen(T* memory)
{
    asm volatile("" : "+r"(memory)::"memory");
    return memory;
}

class MallocTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MallocTest);
    CPPUNIT_TEST(itIsTheOneThatIsTested);
    CPPUNIT_TEST(callocClearsMemoryThatWasUsed);
    CPPUNIT_TEST(tooMuchIsRefused);
    CPPUNIT_TEST(reallocKeepsTheBytes);
    CPPUNIT_TEST(nothingCanBeFreed);
    CPPUNIT_TEST(threadsDoNotShareAPiece);
    CPPUNIT_TEST(aNewProcessUsesNothingInherited);
    CPPUNIT_TEST_SUITE_END();

public:
    void itIsTheOneThatIsTested()
    {
        void* memory = seen(std::malloc(20));
        CPPUNIT_ASSERT_EQUAL(BlockSize::fitting(20 + Block::head), Block::of(memory)->size());
        CPPUNIT_ASSERT_EQUAL(std::size_t{24}, ::malloc_usable_size(memory));
        std::free(memory);
    }

    void callocClearsMemoryThatWasUsed()
    {
        auto* used = seen(static_cast<char*>(std::malloc(500)));
        std::memset(used, 'x', 500);
        std::free(used);
        auto* cleared = seen(static_cast<char*>(std::calloc(50, 10)));
        CPPUNIT_ASSERT(cleared == used);
        CPPUNIT_ASSERT_EQUAL(std::string(500, '\0'), std::string(cleared, 500));
        std::free(cleared);
    }

    void tooMuchIsRefused()
    {
        volatile std::size_t most = SIZE_MAX;
        for (const std::size_t size : {most + 0, most / 2, most / 4})
        {
            errno = 0;
            CPPUNIT_ASSERT(seen(std::malloc(size)) == nullptr);
            CPPUNIT_ASSERT_EQUAL(ENOMEM, errno);
        }
        CPPUNIT_ASSERT(seen(std::calloc(most / 2, 3)) == nullptr);
        auto* kept = seen(static_cast<char*>(std::malloc(1)));
        *kept = 'x';
        void* (*volatile unknown)(void*, std::size_t) = std::realloc;
        CPPUNIT_ASSERT(unknown(kept, most) == nullptr);
        CPPUNIT_ASSERT_EQUAL('x', *kept);
        std::free(kept);
    }

    void reallocKeepsTheBytes()
    {
        std::string expected;
        char* memory = nullptr;
        for (const std::size_t size : {10U, 12U, 1'000U, 300'000U, 3'000'000U, 9'000'000U, 100U})
        {
            memory = seen(static_cast<char*>(std::realloc(memory, size)));
            expected.resize(std::min(expected.size(), size));
            CPPUNIT_ASSERT(std::memcmp(expected.data(), memory, expected.size()) == 0);
            std::memset(memory, static_cast<int>(size % 256), size);
            expected.assign(memory, size);
        }
        std::free(memory);
    }

    void nothingCanBeFreed()
    {
        std::free(nullptr);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, ::malloc_usable_size(nullptr));
        void* empty = seen(std::malloc(0));
        CPPUNIT_ASSERT(empty != nullptr);
        std::free(empty);
    }

    void threadsDoNotShareAPiece()
    {
        std::vector<int> damaged(4);
        std::vector<std::thread> threads;
        for (std::size_t number = 0; number < damaged.size(); ++number)
            threads.emplace_back(
                [&damaged, number]
                {
                    for (int i = 0; i < 20'000; ++i)
                    {
                        const std::string piece(100, static_cast<char>('a' + number));
                        damaged[number] +=
                            seen(&piece)->find_first_not_of(piece[0]) != std::string::npos;
                    }
                });
        for (std::thread& thread : threads)
            thread.join();
        CPPUNIT_ASSERT(damaged == std::vector<int>(4));
    }

    void aNewProcessUsesNothingInherited()
    {
        void* inherited = seen(std::malloc(200));
        std::free(inherited);
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(seen(std::malloc(200)) == inherited ? 1 : 0);
        int status = -1;
        ::waitpid(child, &status, 0);
        CPPUNIT_ASSERT_EQUAL(0, status);
        void* again = seen(std::malloc(200));
        CPPUNIT_ASSERT(again == inherited);
        std::free(again);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MallocTest);

} // namespace
