// From a host name to addresses. getaddrinfo() has no deadline and cannot be interrupted, so a
// thread calls it, and the proxy waits for the thread only as long as it may.

#include "net/NameLookup.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/String.h>

#include <algorithm>
#include <future>
#include <memory>
#include <netdb.h>
#include <thread>

namespace proxy
{

namespace
{

using Addresses = std::vector<Poco::Net::SocketAddress>;

struct Answer
{
    int error; ///< EAI_...; 0: found
    Addresses addresses;
};

Answer askNameService(const std::string& host, std::uint16_t port, int flags)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* first = nullptr;
    const int error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &first);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(first, ::freeaddrinfo);
    Addresses addresses;
    for (const addrinfo* entry = first; entry != nullptr; entry = entry->ai_next)
        addresses.emplace_back(entry->ai_addr, entry->ai_addrlen);
    return {error, std::move(addresses)};
}

Answer askUntil(const std::string& host, std::uint16_t port, SteadyClock::time_point deadline,
    const WhileWaiting& look)
{
    std::packaged_task<Answer()> task(
        [host, port] { return askNameService(host, port, AI_ADDRCONFIG); });
    auto answer = task.get_future();
    // Nothing can stop the thread. After the deadline it goes on alone, with copies of its own.
    std::thread(std::move(task)).detach();
    const auto next = [&]
    {
        return look ? std::min<SteadyClock::time_point>(deadline, SteadyClock::now() + lookAgain)
                    : deadline;
    };
    while (answer.wait_until(next()) == std::future_status::timeout)
    {
        if (SteadyClock::now() >= deadline)
            throw Poco::TimeoutException("The name service did not answer in time.");
        if (look)
            look();
    }
    return answer.get();
}

/// The address families take turns, beginning with that of the first address; within a family the
/// order stays. So a family that does not work here costs one attempt and not many.
Addresses interleaved(const Addresses& addresses)
{
    Addresses one, other, result;
    for (const auto& address : addresses)
        (address.family() == addresses.front().family() ? one : other).push_back(address);
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i)
    {
        if (i < one.size())
            result.push_back(one[i]);
        if (i < other.size())
            result.push_back(other[i]);
    }
    return result;
}

} // namespace

Addresses lookUp(const std::string& host, std::uint16_t port, SteadyClock::time_point deadline,
    const WhileWaiting& look)
{
    Answer answer = askNameService(host, port, AI_NUMERICHOST);
    if (answer.error == EAI_NONAME)
        answer = askUntil(host, port, deadline, look);
    if (answer.error == EAI_NONAME)
        throw Poco::Net::HostNotFoundException(host);
    if (answer.error != 0 && answer.error != EAI_NODATA)
        throw Poco::Net::DNSException(::gai_strerror(answer.error), host, answer.error);
    if (answer.addresses.empty())
        throw Poco::Net::NoAddressFoundException(host);
    return interleaved(answer.addresses);
}

Addresses knownAddresses(const std::string& host, std::uint16_t port)
{
    if (Poco::icompare(host, "localhost") == 0)
        return {{"127.0.0.1", port}, {"::1", port}};
    return askNameService(host, port, AI_NUMERICHOST).addresses;
}

} // namespace proxy
