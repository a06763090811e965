// The main program of every test program except `check`: runs the CppUnit tests that are linked
// with it, or the test or suite whose name is given, names those that fail, and prints
// `N passed, N failed` at the end.

#include <cppunit/Exception.h>
#include <cppunit/TestFailure.h>
#include <cppunit/TestResult.h>
#include <cppunit/TestResultCollector.h>
#include <cppunit/TestRunner.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

#include <iostream>
#include <stdexcept>

int main(int argc, char** argv)
try
{
    CppUnit::TestResult result;
    CppUnit::TestResultCollector collector;
    result.addListener(&collector);
    CppUnit::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    runner.run(result, argc > 1 ? argv[1] : "");

    for (const auto* failure : collector.failures())
        std::cout << "failed: " << failure->failedTestName() << " ("
                  << failure->sourceLine().fileName() << ":" << failure->sourceLine().lineNumber()
                  << ")\n"
                  << failure->thrownException()->message().shortDescription() << "\n"
                  << failure->thrownException()->message().details() << "\n";
    const auto failed = collector.testFailuresTotal();
    std::cout << collector.runTests() - failed << " passed, " << failed << " failed\n";
    return failed == 0 && collector.runTests() > 0 ? 0 : 1;
}
catch (const std::invalid_argument&)
{
    std::cerr << "No test is called " << argv[1]
              << ". A test has the name that a failure shows, and a suite "
              << "the part before its last '::'.\n";
    return 2;
}
