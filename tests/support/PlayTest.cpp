// Joins plays to CppUnit. CppUnit knows only passed and failed; whoever wants to know more asks
// the results.
#include "tests/support/PlayTest.h"

#include <cppunit/Exception.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

namespace Plays
{

namespace
{

class PlayFactory : public CppUnit::TestFactory
{
public:
    PlayFactory(const Entry& entry, Stage& stage, Results& results)
        : _entry(entry), _stage(stage), _results(results)
    {
    }
    CppUnit::Test* makeTest() override { return new PlayTest(_entry, _stage, _results); }

private:
    const Entry& _entry;
    Stage& _stage;
    Results& _results;
};

Result withReason(Outcome outcome, const std::string& reason)
{
    Result result;
    result.outcome = outcome;
    result.reason = reason;
    return result;
}

} // namespace

PlayTest::PlayTest(const Entry& entry, Stage& stage, Results& results)
    : TestCase(entry.test()), _entry(entry), _stage(stage), _results(results)
{
}

void PlayTest::runTest()
{
    const Result& result = _results[_entry.play.name] = judge();
    if (result.outcome != Outcome::Passed)
        throw CppUnit::Exception(
            CppUnit::Message(std::string(wordFor(result.outcome)), result.reason));
}

Result PlayTest::judge()
{
    if (!_entry.fault.empty())
        return withReason(Outcome::Trouble, _entry.fault);
    for (const std::string& needed : _entry.play.needs)
    {
        const auto found = _results.find(needed);
        if (found == _results.end() || found->second.outcome == Outcome::Passed)
            continue;
        // Both wait for the same gap.
        if (found->second.outcome == Outcome::NotFilledIn)
        {
            Result result = withReason(Outcome::NotFilledIn, found->second.reason);
            result.gap = found->second.gap;
            return result;
        }
        return withReason(Outcome::NotJudged, "it builds on " + needed + ", which has not passed");
    }
    return _stage.play(_entry.play);
}

Enrolment::Enrolment(const std::vector<Entry>& entries, Stage& stage, Results& results)
{
    for (const Entry& entry : entries)
    {
        _enrolled.push_back({entry.suite(), std::make_unique<PlayFactory>(entry, stage, results)});
        CppUnit::TestFactoryRegistry::getRegistry(entry.suite())
            .registerFactory(_enrolled.back().factory.get());
    }
}

Enrolment::~Enrolment()
{
    for (const Enrolled& enrolled : _enrolled)
        CppUnit::TestFactoryRegistry::getRegistry(enrolled.suite)
            .unregisterFactory(enrolled.factory.get());
}

} // namespace Plays
