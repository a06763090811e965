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

/// A body on its way from C to A, and into the store.
///
/// Where a copy is made, the body goes into that as fast as C sends it, and A gets it from there as
/// fast as A takes it: a slow client holds up nobody else who waits for the same thing. If A goes
/// away, the copy is still finished. Without a copy it goes straight to A.
class Delivery
{
public:
    /// `client`: who gets it; nobody, if it is null. `copy`: null, if none is made.
    Delivery(ResponseWriter* client, std::unique_ptr<StoreWriter> copy);

    /// More of the body has come from C. Throws Poco::Exception if A has gone, and nobody else is
    /// served by going on.
    void take(std::string_view block);

    /// Gives A what it takes of what is there, until C has more to say.
    void serveUntil(Connection& origin);

    /// The body is whole. The copy is published before A gets the end of it: who has the answer may
    /// ask again at once, and must find it. Throws Poco::Exception if A has gone.
    void finish();

private:
    /// Gives A some of what is there, without waiting for A. True, if there is more.
    bool serveSome();
    /// Gives A all that is there.
    void serveAll();
    void copyHasEnded(std::string_view lastBlock);
    /// Does something with A. If A has gone while a copy is being made, that alone goes on.
    template <class Step>
    void withClient(Step step);

    ResponseWriter* _client;
    std::unique_ptr<StoreWriter> _copy;
    std::optional<GrowingEntry> _entry; ///< the copy, as A reads it
    std::uint64_t _taken = 0;           ///< bytes from C
    bool _clientHasGone = false;
};

} // namespace proxy
