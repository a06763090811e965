#pragma once

#include <string>
#include <vector>

namespace Net
{

/// The name service of this program: getaddrinfo(3) for names under `.example`. All other names are
/// looked up as usual. The names that a NameService knows end with it.
class NameService
{
public:
    NameService() = default;
    /// Ends the waiting of the look-ups that never get an answer.
    ~NameService();
    NameService(const NameService&) = delete;
    NameService& operator=(const NameService&) = delete;

    /// From now on the name has these numeric addresses, in this order.
    static void add(const std::string& name, const std::vector<std::string>& addresses);

    /// A name that is never answered: the look-up goes on for as long as this object lives.
    static constexpr const char* silent = "silent.example";
};

} // namespace Net
