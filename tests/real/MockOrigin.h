#pragma once

#include "tools/origin/Responder.h"

#include <map>
#include <string>

namespace Real
{

/// The mock origin within this program, as C. It counts the requests.
class MockOrigin
{
public:
    explicit MockOrigin(Wire::EventLoop& loop);

    std::uint16_t port() const { return _origin.port(); }

    /// The number of requests for each target.
    const std::map<std::string, unsigned>& asked() const { return _asked; }

private:
    Site::Responder _site;
    std::map<std::string, unsigned> _asked;
    Wire::Origin _origin;
};

} // namespace Real
