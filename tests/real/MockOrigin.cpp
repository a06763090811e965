// The site of tools/origin, and a count of the requests.

#include "tests/real/MockOrigin.h"

namespace Real
{

namespace
{

Wire::Message::Limits limits()
{
    Wire::Message::Limits result;
    result.dropBody = true; // what echo shows is kept with the exchange
    return result;
}

} // namespace

MockOrigin::MockOrigin(Wire::EventLoop& loop)
    : _origin(
          loop, 0,
          [this](const std::shared_ptr<Wire::Exchange>& exchange)
          {
              ++_asked[exchange->request.target()];
              _site.handle(exchange);
          },
          limits())
{
    _origin.closeWithClient();
}

} // namespace Real
