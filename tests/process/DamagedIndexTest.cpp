// If the cache index is damaged, the limit still holds, and new responses are stored.

#include "tests/process/CacheIndexFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <functional>
#include <utility>

namespace fs = std::filesystem;

namespace Process
{

class DamagedIndexTest : public CacheIndexFixture
{
    CPPUNIT_TEST_SUITE(DamagedIndexTest);
    CPPUNIT_TEST(aMissingIndexIsCreatedAnew);
    CPPUNIT_TEST(aDamagedIndexIsRepaired);
    CPPUNIT_TEST(aDamagedIndexAfterLongUseIsRepaired);
    CPPUNIT_TEST(aProcessKilledWhileItUpdatesTheIndexLeavesTheTotalCorrect);
    CPPUNIT_TEST_SUITE_END();

public:
    void aMissingIndexIsCreatedAnew()
    {
        startProxy(small());
        fetchAll(0, 40);
        fs::remove(indexFile());
        assertRoomAndLimit(100);
        killAllAndStartAgain();
        fs::remove(indexFile());
        assertRoomAndLimit(300);
        stop();
    }

    void aDamagedIndexIsRepaired()
    {
        startProxy(small());
        fetchAll(0, 40);
        std::size_t next = 100;
        for (const auto& [what, damage] : damages())
        {
            std::string text = read(indexFile());
            damage(text);
            write(indexFile(), text);
            try
            {
                assertRoomAndLimit(next);
            }
            catch (const CppUnit::Exception& failure)
            {
                CPPUNIT_FAIL(std::string(what) + ": " + failure.what());
            }
            next += 100;
        }
        stop();
    }

    /// After long use, the disk space of an index's first lines has been released: they read as
    /// zeros.
    void aDamagedIndexAfterLongUseIsRepaired()
    {
        _longest = 1000;
        startProxy({"--cache-size", "20K"});
        fetchAll(0, 300);
        // As if thousands of responses had been stored before.
        std::string text = read(indexFile());
        text.insert(text.find('\n') + 1, std::string(2'000'000, '\0'));
        text.replace(0, 40, std::string(40, '?'));
        write(indexFile(), text);
        fetchAll(300, 100);
        assertAtMost(20 * 1024);
        const std::size_t before = asked(399);
        fetch(399);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("new responses are no longer stored", before, asked(399));
        stop();
    }

    void aProcessKilledWhileItUpdatesTheIndexLeavesTheTotalCorrect()
    {
        startProxy(small());
        fetchAll(0, 60);
        std::size_t next = 100;
        for (const char* wrong : {"00000000000000000000", "00000000000000000900",
                 "00000000009999999999", "99999999999999999999"})
        {
            const std::uint64_t before = total();
            std::string text = read(indexFile());
            text.replace(0, 20, wrong);
            text.replace(text.find("at rest"), 7, "at work");
            write(indexFile(), text);
            fetch(next);
            CPPUNIT_ASSERT_MESSAGE("too much was evicted: of " + std::to_string(before) +
                                       " bytes " + std::to_string(total()) + " are left",
                total() + 3 * _longest >= before);
            assertRoomAndLimit(next + 1);
            next += 100;
        }
        stop();
    }

private:
    using Damage = std::function<void(std::string&)>;
    static std::vector<std::pair<const char*, Damage>> damages()
    {
        return {
            {"empty",
                [](std::string& text)
                {
                    text.clear();
                }},
            {"truncated in its first line",
                [](std::string& text)
                {
                    text.resize(30);
                }},
            {"only its first line",
                [](std::string& text)
                {
                    text.resize(text.find('\n') + 1);
                }},
            {"truncated in a line",
                [](std::string& text)
                {
                    text.resize(text.size() - 40);
                }},
            {"a first line of zeros",
                [](std::string& text)
                {
                    text.replace(0, text.find('\n'), text.find('\n'), '\0');
                }},
            {"another first line",
                [](std::string& text)
                {
                    text.replace(0, 20, "what is written here");
                }},
            {"random bytes",
                [](std::string& text)
                {
                    text = bytesOf(7, 100'000);
                }},
            {"one line without an end",
                [](std::string& text)
                {
                    text = std::string(50'000, '7');
                }},
            {"lines of another kind",
                [](std::string& text)
                {
                    text.resize(text.find('\n') + 1), text += "\n\nhello\n";
                }},
            {"oldest beyond the end",
                [](std::string& text)
                {
                    text.replace(text.find("oldest at") + 10, 20, 20, '9');
                }},
            {"oldest within a line",
                [](std::string& text)
                {
                    text.replace(text.find("oldest at") + 10, 20, "00000000000000000100");
                }},
        };
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DamagedIndexTest);

} // namespace Process
