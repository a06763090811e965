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

/// How Python has understood each message, by the message's number.
using Readings = std::map<std::string, std::vector<Content>>;

/// A running reader.py.
class PythonReader
{
public:
    /// Starts reader.py. `folder`: for its output. `words`: its arguments.
    PythonReader(const std::string& folder, std::vector<std::string> words);

    /// The port of `reader.py serve`; serves the loop until it is known. Throws std::runtime_error
    /// if reader.py does not start.
    std::uint16_t port(Wire::EventLoop& loop);

    bool hasEnded() { return _program.hasEnded(); }

    /// The messages that reader.py has reported since the last call.
    Readings takeReadings();

    /// The other output of reader.py: error messages of Python.
    const std::string& errors() const { return _errors; }

private:
    std::string _file;
    Support::Program _program;
    std::ifstream _output;
    std::string _errors;
};

} // namespace Differential
