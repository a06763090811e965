// Random sequences of requests, responses, waits and crashes: the proxy must do what the model
// allows. MODEL_COUNT says how many sequences there are, MODEL_SEED which ones.

#include "tests/model/Generator.h"
#include "tests/model/Player.h"
#include "tests/model/Shrinker.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace
{

using namespace Model;

std::uint64_t fromEnvironment(const char* name, std::uint64_t fallback)
{
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? std::stoull(value) : fallback;
}

} // namespace

class ModelTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ModelTest);
    CPPUNIT_TEST(theRulesDecideAsTheModelAllows);
    CPPUNIT_TEST(theProgramDoesWhatTheModelAllows);
    CPPUNIT_TEST_SUITE_END();

public:
    void theRulesDecideAsTheModelAllows() { check(*playerInProcess(), true, count()); }

    void theProgramDoesWhatTheModelAllows() { check(*playerOverSockets(), false, count() / 20); }

private:
    static std::uint64_t count() { return fromEnvironment("MODEL_COUNT", 2000); }

    static void check(Player& player, bool timePasses, std::uint64_t most)
    {
        const auto began = std::chrono::steady_clock::now();
        const std::uint64_t seed = fromEnvironment("MODEL_SEED", 1);
        std::string failures;
        std::uint64_t failed = 0;
        std::uint64_t done = 0;
        for (; done < most && failed < mostFailures; ++done)
        {
            Support::Dice dice(seed * 1'000'003 + done);
            const Sequence sequence = makeSequence(dice, timePasses);
            const std::string first = player.play(sequence).complaint.text;
            if (first.empty())
                continue;
            ++failed;
            const auto fails = [&](const Sequence& one)
            {
                return !player.play(one).complaint.text.empty();
            };
            const Sequence least = shrunk(sequence, fails);
            const auto result = player.play(least);
            failures += "Sequence " + std::to_string(done) + ": " + first + "\n" +
                        toPlay(least, result.observations, result.complaint) + "\n";
        }
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - began);
        std::cout << done << " sequences, " << failed << " failed, seed " << seed << ", "
                  << took.count() << " ms" << std::endl;
        CPPUNIT_ASSERT_MESSAGE(failures + "Repeat it with: make model COUNT=" +
                                   std::to_string(count()) + " SEED=" + std::to_string(seed),
            failed == 0);
    }

    static constexpr std::uint64_t mostFailures = 5;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ModelTest);
