#pragma once

#include "tests/support/ClientCrowd.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <map>
#include <random>

namespace Plays
{

/// `crowd 200 /{C}/path`: many clients at once, each with a path of its own. Each must get the
/// response that C has for that path.
class CrowdDirective
{
public:
    /// The arguments must outlive this object.
    CrowdDirective(const Directive& directive, Roles& roles, Waiting& waiting);

    /// Lets all clients connect and send their requests. C responds to none before all requests
    /// have reached it or no further one comes. Throws PlayFailed.
    void play();

private:
    struct Resource
    {
        std::string path; ///< at C
        std::string body; ///< random bytes
    };

    [[nodiscard]] std::string randomBody();
    [[nodiscard]] std::string requestOf(std::size_t number) const;

    void takeRequests();
    void respond();
    [[nodiscard]] bool judge(std::size_t number, const Client& client);
    [[noreturn]] void fail(std::size_t number, const Client& client, const std::string& sentence);

    Roles& _roles;
    Waiting& _waiting;
    Party _origin;
    std::string _target; ///< without the number at its end
    std::vector<Resource> _resources;
    std::map<std::string, std::size_t> _byPath;
    std::vector<std::shared_ptr<Wire::Exchange>> _held; ///< requests without a response
    std::size_t _requests = 0;
    bool _responds = false;
    Wire::Deadline _lastRequest;
    std::mt19937 _random{std::random_device{}()};
};

} // namespace Plays
