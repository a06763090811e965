#pragma once

#include "tests/support/Client.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <map>
#include <random>

namespace Plays
{

/// Many clients at once, each with a path of its own: each must get what C made for that path.
class Crowd
{
public:
    /// `crowd 200 /{C}/path`. All must outlive this.
    Crowd(const Directive& directive, Roles& roles, Waiting& waiting);

    /// All connect and ask; C answers nobody before all have asked it, or B takes no more of them.
    /// Throws PlayFailed.
    void play();

private:
    struct Member
    {
        std::unique_ptr<Client> client;
        std::string request;
        std::string path; ///< at C
        std::string body; ///< random bytes
        bool judged = false;
    };

    [[nodiscard]] Party nameOf(std::size_t index) const;
    void join(std::size_t index, const std::string& target);
    [[nodiscard]] std::string randomBody();

    bool goOn();
    void takeRequests();
    void answer(Wire::Exchange& exchange, const std::string& body);
    void judge(std::size_t index);
    [[noreturn]] void fail(std::size_t index, const std::string& sentence);

    Roles& _roles;
    Waiting& _waiting;
    Party _origin;
    std::vector<Member> _members;
    std::map<std::string, std::size_t> _byPath;
    std::vector<std::shared_ptr<Wire::Exchange>> _held; ///< asked, and not answered
    std::size_t _asked = 0;
    std::size_t _judged = 0;
    bool _responseChecker = false;
    Wire::Deadline _quietSince;
    std::mt19937 _random{std::random_device{}()};
};

} // namespace Plays
