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

/// What Python has understood of each message, by its number.
using Readings = std::map<std::string, std::vector<Content>>;

/// A running reader.py.
class PythonReader
{
public:
    /// `folder`: for its output.
    PythonReader(const std::string& folder, std::vector<std::string> words);

    /// The port of `serve`; serves the loop until it is known. Throws std::runtime_error.
    std::uint16_t port(Wire::EventLoop& loop);

    bool hasEnded() { return _program.hasEnded(); }

    /// What it has understood since the last call.
    Readings takeReadings();

    /// Its other output: error messages of Python.
    const std::string& errors() const { return _errors; }

private:
    std::string _file;
    Support::Program _program;
    std::ifstream _output;
    std::string _errors;
};

} // namespace Differential
