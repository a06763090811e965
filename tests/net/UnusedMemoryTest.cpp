// What a process gives back before it waits: mincore(2) tells which pages it has.

#include "UnusedMemory.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace Net
{

namespace
{

using Address = std::uintptr_t;

/// Writes to a large piece of the stack. `middle`: where its middle was.
__attribute__((noinline)) void useStack(Address& middle)
{
    std::array<volatile char, std::size_t{128} * 1024> deep;
    std::fill(deep.begin(), deep.end(), 'd');
    middle = reinterpret_cast<Address>(&deep[deep.size() / 2]);
}

bool isInMemory(Address address)
{
    const auto page = static_cast<Address>(::sysconf(_SC_PAGESIZE));
    unsigned char state = 0;
    // NOLINTNEXTLINE(performance-no-int-to-ptr): what was there is gone
    auto* start = reinterpret_cast<void*>(address - address % page);
    CPPUNIT_ASSERT_EQUAL(0, ::mincore(start, page, &state));
    return (state & 1U) != 0;
}

} // namespace

class UnusedMemoryTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(UnusedMemoryTest);
    CPPUNIT_TEST(theStackBelowIsGivenBack);
    CPPUNIT_TEST(freedMemoryIsGivenBackAndOtherMemoryIsKept);
    CPPUNIT_TEST_SUITE_END();

    void theStackBelowIsGivenBack()
    {
        const std::string kept(1000, 'k');
        Address used = 0;
        useStack(used);
        CPPUNIT_ASSERT(isInMemory(used));
        proxy::giveBackUnusedMemory();
        CPPUNIT_ASSERT(!isInMemory(used));
        CPPUNIT_ASSERT_EQUAL(std::string(1000, 'k'), kept);
    }

    void freedMemoryIsGivenBackAndOtherMemoryIsKept()
    {
        constexpr std::size_t size = 60'000;
        std::string freed(size, 'f');
        const std::string kept(size, 'k');
        const auto middle = reinterpret_cast<Address>(&freed[size / 2]);
        freed.clear();
        freed.shrink_to_fit();
        CPPUNIT_ASSERT(isInMemory(middle));
        proxy::giveBackUnusedMemory();
#ifndef __SANITIZE_ADDRESS__ // it keeps freed memory, to notice when it is used
        CPPUNIT_ASSERT(!isInMemory(middle));
#endif
        CPPUNIT_ASSERT_EQUAL(std::string(size, 'k'), kept);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(UnusedMemoryTest);

} // namespace Net
