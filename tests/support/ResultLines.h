#pragma once

#include "tests/support/FileDescriptor.h"
#include "tests/support/PlayTest.h"

#include <cppunit/TestListener.h>
#include <string>

namespace Plays
{

/// Writes a line for each test to a descriptor as soon as the test is judged, so that a program that
/// reads them has all results of a run that is killed. First comes `plan COUNT`; after the last test,
/// `end`.
class ResultLines : public CppUnit::TestListener
{
public:
    /// Takes the descriptor over. No other program inherits it. Throws std::runtime_error if it is not
    /// open.
    ResultLines(int descriptor, std::size_t tests, const Results& results);

    void endTest(CppUnit::Test* test) override;

    /// To be called after the last test. Throws std::runtime_error if a line could not be written.
    void finish();

private:
    void write(const std::string& line);

    Support::FileDescriptor _descriptor;
    const Results& _results;
    bool _failed = false;
};

/// Name, outcome, points (0: a guard, or optional), reason and verdict (verdictFor()), separated by tabs.
std::string resultLine(const Play& play, const Result& result);

} // namespace Plays
