#pragma once

#include "tools/origin/Responder.h"

#include <map>
#include <string>

namespace Real
{

/// The mock origin's site as C, within this program. It counts what it is asked.
class MockOrigin
{
public:
    explicit MockOrigin(Wire::EventLoop& loop);

    std::uint16_t port() const { return _origin.port(); }

    /// How often each target was asked for.
    const std::map<std::string, unsigned>& asked() const { return _asked; }

private:
    Site::Responder _site;
    std::map<std::string, unsigned> _asked;
    Wire::Origin _origin;
};

} // namespace Real
