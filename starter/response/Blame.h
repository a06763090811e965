#pragma once

#include "FillIn.h"

#include <exception>
#include <utility>

namespace proxy
{

/// Whose fault a failure is. The same exception means another status code for each of them.
enum class Peer
{
    client, ///< 4xx: its request cannot be used
    name,   ///< the name service, asked about a name that may be a file's or a host's (`/name`)
    origin, ///< 5xx: the request was fine, but the origin did not answer as it should
};

/// An exception together with the peer that it blames.
class Blamed : public std::exception
{
public:
    Blamed(Peer peer, std::exception_ptr cause) : _peer(peer), _cause(std::move(cause)) {}
    Peer peer() const { return _peer; }
    [[noreturn]] void rethrowCause() const { std::rethrow_exception(_cause); }
    template <class Cause>
    bool isCausedBy() const;

private:
    Peer _peer;
    std::exception_ptr _cause;
};

template <class Cause>
bool Blamed::isCausedBy() const
{
    try
    {
        rethrowCause();
    }
    catch (const Cause&)
    {
        return true;
    }
    catch (...)
    {
        return false;
    }
}

/// Runs `step` and returns its result. Whatever it throws is thrown on as Blamed, and blames `peer`
/// unless it already blames another: the innermost knows best. A blank gap is nobody's fault.
template <class Step>
auto blaming(Peer peer, Step step) -> decltype(step())
{
    try
    {
        return step();
    }
    catch (const Blamed&)
    {
        throw;
    }
    catch (const NotFilledIn&)
    {
        throw;
    }
    catch (...)
    {
        throw Blamed(peer, std::current_exception());
    }
}

} // namespace proxy
