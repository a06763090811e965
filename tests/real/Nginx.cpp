// nginx, set up for one test and gone after it.

#include "tests/real/Nginx.h"

#include <Poco/Net/ServerSocket.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace Real
{

namespace
{

std::string configuration(
    const std::string& folder, const std::string& documents, const std::string& address)
{
    const std::string user = ::geteuid() == 0 ? "user root;\n" : "";
    std::string temporary;
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += std::string("    ") + kind + "_temp_path " + folder + "/" + kind + ";\n";
    return user + "daemon off;\nworker_processes 1;\npid " + folder + "/pid;\nerror_log " + folder +
           "/errors;\nevents {}\nhttp {\n" + temporary + "    access_log " + folder +
           "/requests;\n"
           "    types { text/plain txt; text/html html shtml; image/png png; }\n"
           "    default_type application/octet-stream;\n"
           "    server {\n        listen " +
           address + ";\n        root " + documents + ";\n        ssi on;\n    }\n}\n";
}

} // namespace

Nginx::Nginx(const std::string& folder, const std::string& documents) : _folder(folder)
{
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    _port = socket.address().port();
    std::ofstream(folder + "/nginx.conf")
        << configuration(folder, documents, socket.address().toString());
    // The clients that come before nginx is up wait in the socket's queue: nothing to wait for
    // here.
    _program = std::make_unique<Program>(
        std::vector<std::string>{"/usr/sbin/nginx", "-p", folder, "-c", folder + "/nginx.conf"},
        folder + "/output", socket.impl()->sockfd(), std::vector<std::string>{"NGINX=3;"});
}

std::size_t Nginx::requests() const
{
    std::ifstream log(_folder + "/requests");
    return static_cast<std::size_t>(
        std::count(std::istreambuf_iterator<char>(log), std::istreambuf_iterator<char>(), '\n'));
}

} // namespace Real
