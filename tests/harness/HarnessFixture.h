#pragma once

#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestHarness.h"

#include <chrono>
#include <cppunit/TestFixture.h>
#include <memory>
#include <set>
#include <string>

namespace Plays
{

/// Runs plays with the fake proxy. Each test has its own temporary folder, which must be empty at
/// its end.
class HarnessFixture : public CppUnit::TestFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    using Span = std::chrono::milliseconds;

    /// The result of a play with the fake proxy in this mode; `none`: with a program that does not
    /// exist. `head`: further lines of the play's head. `fallingBack`, `explains`: see TestHarness.
    static Result played(const std::string& mode, const std::string& text, Span limit = Span(2000),
        const std::string& head = "", const std::set<std::string>& fallingBack = {},
        bool explains = false);

    static void assertOutcome(Outcome outcome, const std::string& sentence, const Result& result);
    static void assertPasses(
        const std::string& text, const std::string& mode = "right", const std::string& head = "");
    static void assertFails(const std::string& mode, const std::string& text,
        const std::string& sentence, Span limit = Span(2000), const std::string& head = "");

private:
    std::unique_ptr<Support::TemporaryFolder> _place;
    std::string _before; ///< the value of TMPDIR
};

} // namespace Plays
