// Runs the tests of tools/gaps. Each failure is named; the last line counts.

#include <cppunit/Exception.h>
#include <cppunit/TestFailure.h>
#include <cppunit/TestResult.h>
#include <cppunit/TestResultCollector.h>
#include <cppunit/TestRunner.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

#include <cstdlib>
#include <exception>
#include <iostream>

int main()
try
{
    CppUnit::TestResult result;
    CppUnit::TestResultCollector collector;
    result.addListener(&collector);

    CppUnit::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    runner.run(result);

    for (const auto* failure : collector.failures())
    {
        std::cout << "failed: " << failure->failedTestName() << " ("
                  << failure->sourceLine().fileName() << ":" << failure->sourceLine().lineNumber()
                  << ")\n"
                  << failure->thrownException()->message().shortDescription() << "\n"
                  << failure->thrownException()->message().details() << "\n";
    }
    const auto failed = collector.testFailuresTotal();
    std::cout << collector.runTests() - failed << " passed, " << failed << " failed\n";
    return failed == 0 && collector.runTests() > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
catch (const std::exception& error)
{
    std::cerr << "the tests could not run: " << error.what() << "\n";
    return EXIT_FAILURE;
}
