// Thousands of random messages pass through B. Python's HTTP library reads them at the other end,
// and must understand what was sent. The environment variable DIFFERENTIAL_COUNT sets their number,
// DIFFERENTIAL_SEED the seed.

#include "tests/differential/ClientAndOrigin.h"
#include "tests/differential/Comparison.h"
#include "tests/differential/PythonReader.h"
#include "tests/support/Environment.h"
#include "tests/support/ProxyFixture.h"
#include "tests/support/Text.h"

#include <cppunit/extensions/HelperMacros.h>

#include <fstream>
#include <iostream>

using namespace Differential;

class DifferentialTest : public Support::ProxyFixture
{
    CPPUNIT_TEST_SUITE(DifferentialTest);
    CPPUNIT_TEST(pythonUnderstandsRequestsWithoutAProxy);
    CPPUNIT_TEST(pythonUnderstandsResponsesWithoutAProxy);
    CPPUNIT_TEST(cUnderstandsWhatASendsThroughB);
    CPPUNIT_TEST(aUnderstandsWhatCSendsThroughB);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ProxyFixture::setUp();
        _count = std::stoul(Support::environment("DIFFERENTIAL_COUNT", "1500"));
        _seed = std::stoull(Support::environment("DIFFERENTIAL_SEED", "1"));
    }

    void pythonUnderstandsRequestsWithoutAProxy() { checkRequests(false); }
    void pythonUnderstandsResponsesWithoutAProxy() { checkResponses(false); }
    void cUnderstandsWhatASendsThroughB() { checkRequests(true); }
    void aUnderstandsWhatCSendsThroughB() { checkResponses(true); }

private:
    void checkRequests(bool viaProxy)
    {
        PythonReader python(_folder->path(), {"serve"});
        const auto port = python.port(_loop);
        const std::string address = "127.0.0.1:" + std::to_string(port);
        Route route{{address}, ""};
        if (viaProxy)
        {
            startProxyFor(address);
            route = {{address, "www.example.com", "odd-name_1.example:81"},
                "127.0.0.1:" + std::to_string(_proxy->port())};
        }
        Dice dice(_seed);
        std::vector<Request> all;
        while (all.size() < _count && _failed < mostFailures)
        {
            const std::size_t first = all.size();
            std::vector<Request> together;
            for (std::size_t left = 1 + dice.below(6); left > 0; --left)
                together.push_back(
                    makeRequest(dice, route, std::to_string(first + together.size()), left == 1));
            const PipelineResult said =
                sendPipelined(_loop, viaProxy ? _proxy->port() : port, together, first, dice);
            all.insert(all.end(), together.begin(), together.end());
            // By now Python has reported all requests that it has answered.
            const Readings readings = python.takeReadings();
            for (std::size_t index = first; index < first + said.answered; ++index)
                judge(all[index], index, readings, 1, "");
            if (!said.failure.empty())
                judge(all[first + said.answered], first + said.answered, readings, 1, said.failure);
        }
        finish(all.size(), python.errors());
    }

    void checkResponses(bool viaProxy)
    {
        Dice dice(_seed);
        std::vector<Response> all;
        while (all.size() < _count)
            all.push_back(makeResponse(dice, std::to_string(all.size())));
        CaseOrigin origin(_loop, all);
        const std::string address = "127.0.0.1:" + std::to_string(origin.port());
        if (viaProxy)
            startProxyFor(address);
        // Each request twice: the second time B may have the response stored.
        const std::string requests = _folder->path() + "/requests";
        std::ofstream list(requests);
        for (std::size_t index = 0; index < all.size(); ++index)
            for (int time = 1; time <= 2; ++time)
                list << index << " " << all[index].method << " " << (viaProxy ? "/" + address : "")
                     << "/case/" << index << "\n";
        list.close();
        PythonReader python(_folder->path(),
            {"ask", viaProxy ? "127.0.0.1:" + std::to_string(_proxy->port()) : address, requests});
        _loop.runUntil(
            [&]
            {
                origin.serve();
                return python.hasEnded();
            },
            Wire::Clock::now() + std::chrono::seconds(30 + _count / 20),
            std::chrono::milliseconds(20));
        const Readings readings = python.takeReadings();
        for (std::size_t index = 0; index < all.size(); ++index)
            judge(all[index], index, readings, 2, "");
        finish(all.size(), python.errors());
    }

    void startProxyFor(const std::string& origin)
    {
        std::vector<std::string> options{"--timeout", "5"};
        for (const char* name : {"www.example.com:80:", "odd-name_1.example:81:"})
            options.insert(options.end(), {"--connect-to", name + origin});
        startProxy(options);
    }

    /// Checks one message: Python must have read it `times` times, each time as it was meant.
    template <class Sent>
    void judge(const Sent& sent, std::size_t index, const Readings& readings, std::size_t times,
        const std::string& failure)
    {
        const std::string number = std::to_string(index);
        const auto found = readings.find(number);
        const auto came = found == readings.end() ? std::vector<Content>() : found->second;
        std::string wrong = failure;
        if (wrong.empty() && came.size() != times)
            wrong = "it came " + std::to_string(came.size()) + " times";
        for (const Content& content : came)
            if (wrong.empty())
                wrong = compare(sent, content, _proxy != nullptr);
        if (wrong.empty() || ++_failed > mostFailures)
            return;
        _failures += "Number " + number + ": " + wrong + "\n  It was sent as\n    " +
                     Plays::visible(sent.message.bytes) + "\n";
        for (const Content& content : came)
            _failures += "  and came as\n" + described(content);
    }

    void finish(std::size_t count, const std::string& errors)
    {
        const std::string seed = "seed " + std::to_string(_seed);
        std::cout << count << " messages, " << _failed << " wrong, " << seed << std::endl;
        CPPUNIT_ASSERT_MESSAGE(_failures + errors + "To repeat it: make differential COUNT=" +
                                   std::to_string(_count) + " SEED=" + std::to_string(_seed),
            _failed == 0 && errors.empty());
    }

    static constexpr std::size_t mostFailures = 5;

    std::size_t _count = 0;
    std::uint64_t _seed = 0;
    std::size_t _failed = 0;
    std::string _failures;
};

CPPUNIT_TEST_SUITE_REGISTRATION(DifferentialTest);
