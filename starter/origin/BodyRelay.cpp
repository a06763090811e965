// The way of a body through the proxy.

#include "origin/BodyRelay.h"

#include "FillIn.h"

namespace proxy
{

void relayBody(
    Connection& from, BodyDecoder& decoder, const std::function<void(std::string_view)>& passOn)
{
    // Fill in start: 2.6 relayBody
    fillIn("2.6 relayBody");
    // Fill in end: 2.6
}

} // namespace proxy
