#pragma once

#include "net/Connection.h"
#include "response/ResponseWriter.h"
#include "store/GrowingEntry.h"
#include "store/StoreWriter.h"

#include <memory>
#include <optional>
#include <string_view>

namespace proxy
{

/// A body on its way from the origin to the client and into the store.
///
/// If the response is stored, the body is written to the copy as fast as the origin sends it, and
/// the client gets it from there as fast as it takes it: so a slow client does not hold up other
/// clients that wait for the same response. If the client goes away, the copy is still completed. A
/// response that is not stored goes straight to the client.
class Delivery
{
public:
    /// `client`: null if nobody receives the body. `copy`: null if the response is not stored.
    Delivery(ResponseWriter* client, std::unique_ptr<StoreWriter> copy);

    /// More of the body has arrived from the origin. Throws Poco::Exception if the client has gone
    /// and nothing else is served by going on.
    void take(std::string_view block);

    /// Sends the client what it takes of what is there, until the origin sends more.
    void serveUntil(Connection& origin);

    /// The body is complete. Publishes the copy before sending the client the end of the body: a
    /// client that has the whole response may repeat the request at once, and must then get a hit.
    /// Throws Poco::Exception if the client has gone.
    void finish();

private:
    /// Sends the client what it takes without waiting. Returns true if more is left.
    bool serveSome();
    /// Sends the client everything that is there.
    void serveAll();
    void copyHasEnded(std::string_view lastBlock);
    /// Does something with the client. If the client goes away while a copy is being made, only the
    /// copy goes on.
    template <class Step>
    void withClient(Step step);

    ResponseWriter* _client;
    std::unique_ptr<StoreWriter> _copy;
    std::optional<GrowingEntry> _entry; ///< the copy, as the client reads it
    std::uint64_t _taken = 0;           ///< bytes from the origin
    bool _clientHasGone = false;
};

} // namespace proxy
