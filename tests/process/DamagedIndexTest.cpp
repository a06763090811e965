// The ledger is damaged: the limit holds all the same, and there is room for what is new.

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
    CPPUNIT_TEST(ledgerThatIsMissingIsMadeAnew);
    CPPUNIT_TEST(ledgerThatIsDamagedIsMadeGood);
    CPPUNIT_TEST(longUsedLedgerThatIsDamagedIsMadeGood);
    CPPUNIT_TEST(whoIsKilledAtWorkLeavesTheTotalRight);
    CPPUNIT_TEST_SUITE_END();

public:
    void ledgerThatIsMissingIsMadeAnew()
    {
        startProxy(small());
        fetchAll(0, 40);
        fs::remove(ledger());
        roomAndLimit(100);
        killAllAndStartAgain();
        fs::remove(ledger());
        roomAndLimit(300);
        stop();
    }

    void ledgerThatIsDamagedIsMadeGood()
    {
        startProxy(small());
        fetchAll(0, 40);
        std::size_t next = 100;
        for (const auto& [what, damage] : damages())
        {
            std::string text = read(ledger());
            damage(text);
            write(ledger(), text);
            try
            {
                roomAndLimit(next);
            }
            catch (const CppUnit::Exception& failure)
            {
                CPPUNIT_FAIL(std::string(what) + ": " + failure.what());
            }
            next += 100;
        }
        stop();
    }

    /// The first lines of a ledger that has been used for long have been given back to the disk.
    void longUsedLedgerThatIsDamagedIsMadeGood()
    {
        _longest = 1000;
        startProxy({"--cache-size", "20K"});
        fetchAll(0, 300);
        // As if there had been thousands before.
        std::string text = read(ledger());
        text.insert(text.find('\n') + 1, std::string(2'000'000, '\0'));
        text.replace(0, 40, std::string(40, '?'));
        write(ledger(), text);
        fetchAll(300, 100);
        CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() <= 20 * 1024);
        const std::size_t before = asked(399);
        fetch(399);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("nothing new is kept any more", before, asked(399));
        stop();
    }

    void whoIsKilledAtWorkLeavesTheTotalRight()
    {
        startProxy(small());
        fetchAll(0, 60);
        std::size_t next = 100;
        for (const char* wrong : {"00000000000000000000", "00000000000000000900",
                 "00000000009999999999", "99999999999999999999"})
        {
            const std::uint64_t before = total();
            std::string text = read(ledger());
            text.replace(0, 20, wrong);
            text.replace(text.find("at rest"), 7, "at work");
            write(ledger(), text);
            fetch(next);
            CPPUNIT_ASSERT_MESSAGE("too much was thrown out: of " + std::to_string(before) +
                                       " bytes " + std::to_string(total()) + " are left",
                total() + 3 * _longest >= before);
            roomAndLimit(next + 1);
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
            {"cut in its first line",
                [](std::string& text)
                {
                    text.resize(30);
                }},
            {"its first line alone",
                [](std::string& text)
                {
                    text.resize(text.find('\n') + 1);
                }},
            {"cut in a line",
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
            {"no end of a line",
                [](std::string& text)
                {
                    text = std::string(50'000, '7');
                }},
            {"lines that are none",
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
