#pragma once

#include "http/MessageBody.h"
#include "net/Connection.h"
#include "origin/Recipients.h"
#include "origin/RequestSender.h"
#include "store/GrowingEntry.h"
#include "store/StoreWriter.h"

#include <optional>
#include <string_view>

namespace proxy
{

/// A body on its way from the origin to the client and into the store.
///
/// If the response is stored, the body is written to the copy as fast as the origin sends it, and
/// the client gets it from there as fast as it takes it: so a slow client does not hold up other
/// clients that wait for the same response. Only what arrives before the first wait for the origin, often
/// all of it, is handed to the client without a detour. A response that is not stored goes straight to
/// the client.
///
/// If the client leaves, the copy is still completed as long as other processes follow it, or if it
/// is going to be stored for certain, and soon: its length is known, and it is complete within one
/// timeout. But if another client waits for the place of this process, only followers count.
class Delivery
{
public:
    /// `recipients` receives the body, and must outlive the delivery. `copy`: null if the response is
    /// not stored. `framing`: that of the origin's response.
    Delivery(Recipients& recipients, StoreWriter* copy, const BodyFraming& framing);

    /// More of the body has arrived from the origin. Throws Blamed if the client has left and
    /// nothing else is served by going on.
    void take(std::string_view block);

    /// Sends the client what it takes of what is there, and forwards what arrives of the rest of the
    /// request, until the origin sends more, or has not sent anything for as long as it may. Throws like
    /// take().
    void serveUntil(Connection& origin, RequestSender& request);

    /// The body is complete. Publishes the copy before sending the client the end of the body: a
    /// client that has the whole response may repeat the request at once, and must then get a hit.
    /// Throws Blamed if the client has left.
    void finish();

private:
    /// From now on the copy can be read while it grows, by this process and those that follow.
    void share();
    /// Sends the client what it takes without waiting. Returns true if more is left.
    bool serveSome();
    /// Sends the client everything that is there.
    void serveAll();
    void copyHasEnded(std::string_view lastBlock);
    /// Returns if there is a client, or if the rest should be fetched without one. Otherwise throws
    /// what Recipients::noClientWaits() throws.
    void requireUse(std::chrono::milliseconds timeout);

    Recipients& _recipients;
    StoreWriter* _copy;               ///< null: the response is not stored, or no longer
    std::optional<GrowingBody> _body; ///< of the copy, as the client reads it; empty until share()
    std::uint64_t _taken = 0;         ///< bytes from the origin
    bool _endsSoon;                   ///< as far as the framing says
    std::optional<SteadyClock::time_point> _mustEndBy; ///< set once there is no client
};

} // namespace proxy
