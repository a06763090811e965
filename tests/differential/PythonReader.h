#pragma once

#include "tests/differential/GeneratedMessage.h"
#include "tests/support/Program.h"

#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace Differential
{

/// What was parseReaderLine of each case, by its number.
using ReadMessages = std::map<std::string, std::vector<Content>>;

/// reader.py, running.
class PythonReader
{
public:
    /// `folder`: where its output goes.
    PythonReader(const std::string& folder, std::vector<std::string> words);

    /// Where `serve` listens; serves the loop until that is known. Throws std::runtime_error.
    std::uint16_t port(Wire::EventLoop& loop);

    bool hasEnded() { return _program.hasEnded(); }

    /// What it has told since the last time.
    ReadMessages told();

    /// What it has said besides: Python's own words, if something has failed there.
    const std::string& complaints() const { return _complaints; }

private:
    std::string _file;
    Support::Program _program;
    std::ifstream _output;
    std::string _complaints;
};

} // namespace Differential
