// The way of a body through the proxy.

#include "origin/BodyRelay.h"

#include "FillIn.h"

namespace proxy
{

void relayBody(
    Connection& from, BodyDecoder& decoder, const std::function<void(std::string_view)>& passOn)
{
    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
}

} // namespace proxy
