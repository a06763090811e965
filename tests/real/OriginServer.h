#pragma once

#include "tests/support/Files.h"
#include "tests/support/Program.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace Real
{

/// A real web server in the role of C. It serves a folder on a port of its own, from its
/// constructor to its destructor.
class OriginServer
{
public:
    virtual ~OriginServer() = default;
    OriginServer(const OriginServer&) = delete;
    OriginServer& operator=(const OriginServer&) = delete;

    std::uint16_t port() const { return _port; }

    /// How many requests the server has written into its log. Servers write the line after the
    /// response, so the last one may be late.
    std::size_t requests() const { return Support::countLines(_log, _mark); }

protected:
    /// `log`: the file that has a line with `mark` for each request.
    explicit OriginServer(std::string log, std::string mark = "")
        : _log(std::move(log)), _mark(std::move(mark))
    {
    }

    std::uint16_t _port = 0;
    std::unique_ptr<Support::Program> _program;

private:
    std::string _log;
    std::string _mark;
};

} // namespace Real
