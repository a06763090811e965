// Each round has a server of its own, which tells at its end what it has used.

#include "tools/forkprice/Meter.h"

#include "tests/support/Files.h"
#include "tests/support/Interrupt.h"
#include "tests/support/MemoryUse.h"
#include "tools/forkprice/Usage.h"
#include "tools/measure/Body.h"
#include "tools/measure/Client.h"
#include "tools/measure/Cores.h"
#include "tools/measure/Numbers.h"
#include "tools/measure/Server.h"

#include <filesystem>

namespace ForkPrice
{

namespace
{

const std::string target = "/1024/file";

/// In megabytes. Half of what is available: the machine has other work, too.
int memoryToUse()
{
    return static_cast<int>(Support::availableMemory() / 1024 / 2);
}

bool hasHugePages()
{
    const std::string modes = Support::readFile("/sys/kernel/mm/transparent_hugepage/enabled");
    return !modes.empty() && modes.find("[never]") == std::string::npos;
}

} // namespace

Meter::Meter(std::string folder, Programs programs, const Effort& effort, Say say)
    : _folder(std::move(folder)), _programs(std::move(programs)), _effort(effort),
      _say(std::move(say)), _core(Measure::divideCores())
{
    if (_core < 0)
        _say("This machine has one core: the servers share it with the client.");
    if (_effort.megabytes == 0)
        _effort.megabytes = memoryToUse();
    const std::filesystem::path file = _folder + target;
    std::filesystem::create_directories(file.parent_path());
    Measure::writeBody(file, target);
}

std::string Meter::whyNot(const Case& what) const
{
    if (!_programs.contains(what.linked))
        return "no server is given for it (--server " + what.linked + "=PROGRAM).";
    if (what.megabytes > _effort.megabytes)
        return "there is too little memory. " + std::to_string(_effort.megabytes) +
               " MB may be used.";
    if (what.memory == "huge" && !hasHugePages())
        return "this kernel gives no huge pages.";
    return "";
}

std::vector<Prices> Meter::run()
{
    std::vector<Prices> rows;
    for (const Case& what : cases())
    {
        const std::string reason = whyNot(what);
        if (reason.empty())
            rows.push_back({what, {}});
        else
            _say(what.name + " is left out: " + reason);
    }
    for (int round = 1; round <= _effort.rounds; ++round)
    {
        _say("Round " + std::to_string(round) + " of " + std::to_string(_effort.rounds));
        for (Prices& row : rows)
        {
            if (Plays::interrupted())
                return rows;
            row.rounds.push_back(measure(row.what));
        }
    }
    return rows;
}

std::vector<std::string> Meter::wordsFor(const Case& what) const
{
    std::vector<std::string> words{_programs.at(what.linked), "0", _folder, what.way,
        std::to_string(what.megabytes), what.memory};
    if (!what.setting.empty())
        words.insert(words.begin(), {"env", what.setting});
    return words;
}

Price Meter::measure(const Case& what)
{
    Price price;
    Measure::Server server(wordsFor(what), _folder + "/output", _core);
    const auto port = server.waitUntilReady(_loop);
    const auto times = port != 0 ? visit(port, price) : std::vector<double>();
    const bool ended = server.stop(_loop);
    const auto usage = parseUsage(server.output());
    if (port == 0 || !ended || !usage)
    {
        _say(what.name + ": the server has failed. The end of its output:\n" + server.lastWords());
        ++price.counts.errors;
        return price;
    }
    price.firstByte = Measure::median(times);
    const auto count = static_cast<double>(price.counts.requests - price.counts.errors);
    const auto each = [&](std::uint64_t sum)
    {
        return Measure::ratio(static_cast<double>(sum), count);
    };
    price.cpu = each(usage->parent + usage->children);
    price.parent = each(usage->parent);
    price.faults = each(usage->faults);
    return price;
}

std::vector<double> Meter::visit(std::uint16_t port, Price& price)
{
    const std::uint64_t hash = Measure::bodyHash(target);
    const std::string host = "127.0.0.1:" + std::to_string(port);
    std::vector<double> times;
    const auto end = Wire::Clock::now() + _effort.round;
    // After an error, the rest of the round would measure something else.
    while (price.counts.errors == 0 && !Plays::interrupted() && Wire::Clock::now() < end)
    {
        const auto answer = Measure::Client(_loop, port, false).get(target, host, hash);
        price.counts.add(answer.result);
        if (answer.result == Measure::Client::Result::right)
            times.push_back(answer.firstByte.count());
    }
    return times;
}

} // namespace ForkPrice
