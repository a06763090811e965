// A request and its answers over a netlink socket. Answers arrive in datagrams of one or more
// messages, each preceded by its length; a message of its own marks the end of a list.

#include "tools/wire/SocketDiag.h"

#include "tools/wire/Socket.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <sys/socket.h>

namespace Wire
{

namespace
{

constexpr std::uint32_t listen = 10; // the number of the TCP state LISTEN in Linux

struct Request
{
    nlmsghdr head{};
    inet_diag_req_v2 what{};

    Request(int family, bool all)
    {
        head.nlmsg_len = sizeof(Request);
        head.nlmsg_type = SOCK_DIAG_BY_FAMILY;
        head.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | (all ? NLM_F_DUMP : 0));
        what.sdiag_family = static_cast<std::uint8_t>(family);
        what.sdiag_protocol = IPPROTO_TCP;
        what.idiag_states = all ? 1U << listen : ~0U;
        what.id.idiag_cookie[0] = what.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    }
};

/// Sends the request and passes each answer to `take`. Returns false if the kernel refuses.
template <typename Take>
bool query(const Request& request, Take take)
{
    const Socket netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
    if (netlink.closed() || ::send(netlink.descriptor(), &request, sizeof request, 0) < 0)
        return false;
    alignas(nlmsghdr) std::array<char, 16384> answers{};
    while (true)
    {
        const auto size = ::recv(netlink.descriptor(), answers.data(), answers.size(), 0);
        std::size_t at = 0;
        while (size > 0 && at + sizeof(nlmsghdr) <= static_cast<std::size_t>(size))
        {
            nlmsghdr head{};
            std::memcpy(&head, answers.data() + at, sizeof head);
            if (head.nlmsg_type == NLMSG_DONE)
                return true;
            if (head.nlmsg_type == NLMSG_ERROR || head.nlmsg_len < sizeof head)
                return false;
            inet_diag_msg message{};
            std::memcpy(&message, answers.data() + at + NLMSG_HDRLEN, sizeof message);
            take(message);
            at += NLMSG_ALIGN(head.nlmsg_len);
        }
        if (size <= 0 || (request.head.nlmsg_flags & NLM_F_DUMP) != NLM_F_DUMP)
            return size > 0;
    }
}

SocketInfo infoOf(const inet_diag_msg& message)
{
    return {message.idiag_state, message.idiag_wqueue, message.idiag_rqueue, message.idiag_inode,
        ntohs(message.id.idiag_sport)};
}

} // namespace

bool SocketDiag::works()
{
    static const bool answers = listening().has_value();
    return answers;
}

std::optional<SocketInfo> SocketDiag::connected(std::uint16_t local, std::uint16_t remote)
{
    Request request(AF_INET, false);
    request.what.id.idiag_src[0] = request.what.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    request.what.id.idiag_sport = htons(local);
    request.what.id.idiag_dport = htons(remote);
    std::optional<SocketInfo> found;
    query(request,
        [&](const inet_diag_msg& message)
        {
            // If there is no such connection, the kernel may answer with a listening socket.
            if (message.id.idiag_dport == htons(remote))
                found = infoOf(message);
        });
    return found;
}

std::optional<std::vector<SocketInfo>> SocketDiag::listening()
{
    std::vector<SocketInfo> found;
    const auto add = [&found](const inet_diag_msg& message)
    {
        found.push_back(infoOf(message));
    };
    if (!query(Request(AF_INET, true), add) || !query(Request(AF_INET6, true), add))
        return std::nullopt;
    return found;
}

} // namespace Wire
