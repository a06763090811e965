// Connects plays and tables to CppUnit. CppUnit knows only passed and failed; the results have all five
// outcomes.
#include "tests/support/PlayTest.h"

#include "tests/support/Language.h"

#include <chrono>
#include <cppunit/Exception.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

namespace Plays
{

namespace
{

class PlayFactory : public CppUnit::TestFactory
{
public:
    PlayFactory(const CatalogEntry& entry, const Judges& judges, Results& results)
        : _entry(entry), _judges(judges), _results(results)
    {
    }
    CppUnit::Test* makeTest() override { return new PlayTest(_entry, _judges, _results); }

private:
    const CatalogEntry& _entry;
    const Judges& _judges;
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

PlayTest::PlayTest(const CatalogEntry& entry, const Judges& judges, Results& results)
    : TestCase(entry.test()), _entry(entry), _judges(judges), _results(results)
{
}

void PlayTest::runTest()
{
    const auto begin = std::chrono::steady_clock::now();
    Result& result = _results[_entry.play.name] = judge();
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (!givesPoints(result.outcome))
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
        if (found == _results.end() || givesPoints(found->second.outcome))
            continue;
        // A play needs the gaps of the plays that it builds on.
        if (found->second.outcome == Outcome::NotFilledIn)
        {
            Result result = withReason(Outcome::NotFilledIn, found->second.reason);
            result.gap = found->second.gap;
            return result;
        }
        return withReason(
            Outcome::NotJudged, english("it builds on %1, which has not passed", {needed}));
    }
    return _entry.table ? _judges.tables.judge(_entry) : _judges.plays.play(_entry.play);
}

TestRegistration::TestRegistration(
    const std::vector<CatalogEntry>& entries, const Judges& judges, Results& results)
{
    for (const CatalogEntry& entry : entries)
    {
        _registered.push_back(
            {entry.suite(), std::make_unique<PlayFactory>(entry, judges, results)});
        CppUnit::TestFactoryRegistry::getRegistry(entry.suite())
            .registerFactory(_registered.back().factory.get());
    }
}

TestRegistration::~TestRegistration()
{
    for (const Registered& registered : _registered)
        CppUnit::TestFactoryRegistry::getRegistry(registered.suite)
            .unregisterFactory(registered.factory.get());
}

} // namespace Plays
