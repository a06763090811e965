// nginx, set up for one test and gone after it.

#include "tests/real/Nginx.h"

#include <Poco/Net/ServerSocket.h>

#include <fstream>
#include <unistd.h>

namespace Real
{

namespace
{

std::string temporaryFolders(const std::string& folder)
{
    std::string lines;
    for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        lines += std::string("    ") + kind + "_temp_path " + folder + "/" + kind + ";\n";
    return lines;
}

std::string listenLines(const std::string& address, const Certificate* certificate)
{
    if (certificate == nullptr)
        return "        listen " + address + ";\n";
    return "        listen " + address + " ssl;\n        ssl_certificate " + certificate->file() +
           ";\n        ssl_certificate_key " + certificate->keyFile() + ";\n";
}

std::string configuration(
    const std::string& folder, const std::string& documents, const std::string& listen)
{
    const std::string user = ::geteuid() == 0 ? "user root;\n" : "";
    return user + "daemon off;\nworker_processes 1;\npid " + folder + "/pid;\nerror_log " + folder +
           "/errors;\nevents {}\nhttp {\n" + temporaryFolders(folder) + "    access_log " + folder +
           "/requests;\n"
           "    types { text/plain txt; text/html html shtml; image/png png; }\n"
           "    default_type application/octet-stream;\n"
           "    server {\n" +
           listen + "        root " + documents +
           ";\n        ssi on;\n        expires 10m;\n        dav_methods PUT;\n        "
           "client_max_body_size 0;\n    "
           "}\n}\n";
}

} // namespace

Nginx::Nginx(Wire::EventLoop&, const std::string& folder, const std::string& documents,
    const Certificate* certificate)
    : OriginServer(folder + "/requests")
{
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    _port = socket.address().port();
    std::ofstream(folder + "/nginx.conf")
        << configuration(folder, documents, listenLines(socket.address().toString(), certificate));
    // Clients that connect before nginx is up wait in the queue of the listening socket, so the
    // test need not wait.
    _program = std::make_unique<Support::Program>(
        std::vector<std::string>{"/usr/sbin/nginx", "-p", folder, "-c", folder + "/nginx.conf"},
        folder + "/output", socket.impl()->sockfd(), std::vector<std::string>{"NGINX=3;"});
}

} // namespace Real
