#pragma once

#include "tools/forkprice/Price.h"
#include "tools/wire/EventLoop.h"

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace ForkPrice
{

/// How much is measured.
struct Effort
{
    int rounds = 5;
    std::chrono::milliseconds round{1500}; ///< for each row
    int megabytes = 0; ///< the most that a server may touch; 0: half of what is available
};

/// The programs: `plain`, `static` and `poco`.
using Programs = std::map<std::string, std::string>;

/// Measures one row after the other, with one connection at a time.
class Meter
{
public:
    /// A line for the person who waits.
    using Say = std::function<void(const std::string&)>;

    /// `folder`: for what the servers serve and print.
    Meter(std::string folder, Programs programs, const Effort& effort, Say say);

    /// Measures round after round, each with all rows in turn. A row that this machine has not the
    /// memory for is left out, and `say` is told so. Stops early if the run is interrupted.
    std::vector<Prices> run();

private:
    /// Why the row cannot be measured here; empty if it can.
    [[nodiscard]] std::string whyNot(const Case& what) const;
    [[nodiscard]] std::vector<std::string> wordsFor(const Case& what) const;
    Price measure(const Case& what);
    /// Connects until the time of a round is over. Returns the times until the first byte.
    std::vector<double> visit(std::uint16_t port, Price& price);

    std::string _folder;
    Programs _programs;
    Effort _effort;
    Say _say;
    int _core;
    Wire::EventLoop _loop;
};

} // namespace ForkPrice
