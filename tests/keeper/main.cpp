// keeper-test [HOSTILE-PROXY]: all tests of the keeper, first with PID namespaces (where the kernel
// lets us), then without. Prints the tests that fail, and `N passed, N failed`.

#include "tests/keeper/KeeperTest.h"
#include "tests/support/Keeper.h"

#include <cppunit/Exception.h>
#include <cppunit/SourceLine.h>
#include <cppunit/TestFailure.h>
#include <cppunit/TestResult.h>
#include <cppunit/TestResultCollector.h>
#include <cppunit/extensions/TestFactoryRegistry.h>
#include <cppunit/ui/text/TestRunner.h>
#include <cstdlib>
#include <iostream>

namespace
{

struct Count
{
    int run = 0;
    int failed = 0;
};

void runAll(const std::string& way, Count& count)
{
    CppUnit::TextUi::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    CppUnit::TestResult result;
    CppUnit::TestResultCollector collector;
    result.addListener(&collector);
    runner.run(result);
    for (const auto* failure : collector.failures())
        std::cout << failure->failedTestName() << ' ' << way << " FAILED, line "
                  << failure->sourceLine().lineNumber() << '\n'
                  << failure->thrownException()->what() << '\n';
    count.run += collector.runTests();
    count.failed += collector.testFailuresTotal();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1)
        Support::KeeperTest::hostileProxy = argv[1];
    Count count;
    ::unsetenv("KIT_NO_NAMESPACE");
    if (Support::Keeper({"true"}, {}, 100).inNamespace())
        runAll("(with a namespace)", count);
    else
        std::cout << "No PID namespaces are allowed here: only the way without is tested.\n";
    ::setenv("KIT_NO_NAMESPACE", "1", 1);
    runAll("(without a namespace)", count);
    std::cout << count.run - count.failed << " passed, " << count.failed << " failed\n";
    return count.failed == 0 ? 0 : 1;
}
