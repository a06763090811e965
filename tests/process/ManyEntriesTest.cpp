// A cache with very many stored responses: neither the start nor storing walks over all of them.

#include "tests/process/CacheFixture.h"
#include "tests/support/FileDescriptor.h"
#include "tests/support/ProcessResources.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace Process
{

class ManyEntriesTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(ManyEntriesTest);
    CPPUNIT_TEST(startAndStoringDoNotDependOnTheirNumber);
    CPPUNIT_TEST_SUITE_END();

public:
    void startAndStoringDoNotDependOnTheirNumber()
    {
        startProxy();
        fetch(0);
        stop();
        const auto [startOfFew, storesWithFew] = measure(100);
        makeEntries();
        const auto [startOfMany, storesWithMany] = measure(200);
        std::cout << "processor time with 2 and with " << many << " entries: start "
                  << startOfFew / 1000 << " and " << startOfMany / 1000 << " us, 20 stores "
                  << storesWithFew << " and " << storesWithMany << " ms" << std::endl;
        CPPUNIT_ASSERT(startOfMany < 2 * startOfFew + 20'000'000);
        CPPUNIT_ASSERT(storesWithMany < 2 * storesWithFew + 200);
        assertStored(0);
        stop();
    }

private:
    static constexpr std::size_t many = 100'000;

    /// Processor time of a start in nanoseconds, and of 20 stores in milliseconds.
    std::pair<std::uint64_t, std::uint64_t> measure(std::size_t first)
    {
        startProxy();
        const std::uint64_t start = Support::processorTime(_parent);
        fetch(first); // B now does what it does only once
        awaitNoChild();
        const std::uint64_t before = timeOfChildren();
        fetchAll(first + 1, 20, 1);
        awaitNoChild();
        return {start, timeOfChildren() - before};
    }

    /// Processor time of the children that have ended, in milliseconds.
    std::uint64_t timeOfChildren() const
    {
        std::string line;
        std::getline(std::ifstream("/proc/" + std::to_string(_parent) + "/stat"), line);
        std::istringstream fields(line.substr(line.rfind(')') + 2));
        std::string skipped;
        for (int field = 3; field < 16; ++field) // man 5 proc: cutime is the sixteenth
            fields >> skipped;
        std::uint64_t user = 0;
        std::uint64_t system = 0;
        fields >> user >> system;
        return (user + system) * 1000 / static_cast<std::uint64_t>(::sysconf(_SC_CLK_TCK));
    }

    void makeEntries() const
    {
        const Support::FileDescriptor folder(
            ::open(cache().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
        char name[65] = {};
        for (std::size_t number = 0; number < many; ++number)
        {
            std::snprintf(name, sizeof name, "%064zx", number);
            const Support::FileDescriptor file(
                ::openat(folder.get(), name, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
            CPPUNIT_ASSERT(file.open() && ::write(file.get(), "x", 1) == 1);
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ManyEntriesTest);

} // namespace Process
