// Apache httpd, set up for one test and gone after it.

#include "tests/real/Apache.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <stdexcept>
#include <unistd.h>

namespace Real
{

namespace
{

const char* const nobody = "65534"; // the user

std::string configuration(const std::string& folder, const std::string& documents,
    const Poco::Net::SocketAddress& address)
{
    std::string modules;
    for (const std::string name : {"mpm_event", "authz_core", "mime", "dav", "dav_fs"})
        modules += "LoadModule " + name + "_module /usr/lib/apache2/modules/mod_" + name + ".so\n";
    return modules + "ServerRoot " + folder + "\nDefaultRuntimeDir " + folder + "\nListen " +
           address.toString() +
           "\nServerName www.example.com\nPidFile pid\nErrorLog errors\nCustomLog requests \"%r\"\n"
           "StartServers 1\nServerLimit 1\nThreadsPerChild 25\nMaxRequestWorkers 25\n"
           "TypesConfig /dev/null\nAddType text/plain txt\nAddType image/png png\n"
           "DavLockDB locks\nDocumentRoot " +
           documents + "\n<Directory " + documents +
           ">\n    Dav On\n    Require all granted\n</Directory>\n";
}

/// Apache does not serve as root. So it runs as another user, which keeps root's right to all
/// files: the folder may lie where other users may not go.
std::vector<std::string> withoutRoot(std::vector<std::string> words)
{
    if (::geteuid() != 0)
        return words;
    const std::string id = nobody;
    std::vector<std::string> result{"setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups",
        "--inh-caps=+dac_override,+dac_read_search",
        "--ambient-caps=+dac_override,+dac_read_search", "--pdeathsig", "TERM"};
    result.insert(result.end(), words.begin(), words.end());
    return result;
}

bool isServed(const Poco::Net::SocketAddress& address)
{
    try
    {
        const Poco::Net::StreamSocket client(address);
        return true;
    }
    catch (const Poco::Exception&)
    {
        return false;
    }
}

} // namespace

Apache::Apache(Wire::EventLoop& loop, const std::string& folder, const std::string& documents)
    : OriginServer(folder + "/requests")
{
    // Bound, but not listening: no other program gets the port, and Apache may bind it too.
    Poco::Net::ServerSocket reservation;
    reservation.bind(Poco::Net::SocketAddress("127.0.0.1", 0), true, false);
    const auto address = reservation.address();
    _port = address.port();
    Support::writeFile(folder + "/apache.conf", configuration(folder, documents, address));
    _program = std::make_unique<Support::Program>(
        withoutRoot({"/usr/sbin/apache2", "-DFOREGROUND", "-f", folder + "/apache.conf"}),
        folder + "/output");
    loop.runUntil([&] { return isServed(address) || _program->hasEnded(); },
        Wire::Clock::now() + std::chrono::seconds(20), std::chrono::milliseconds(5));
    if (!isServed(address))
        throw std::runtime_error("Apache does not start: " + Support::readFile(folder + "/output") +
                                 Support::readFile(folder + "/errors"));
}

} // namespace Real
