// The program itself, in a process, which is killed and restarted when a sequence says so.

#include "tests/model/Player.h"

#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"
#include "tools/wire/Socket.h"

#include <cstdlib>
#include <ctime>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace Model
{

namespace
{

class OverSockets : public Player
{
public:
    OverSockets()
    {
        const char* given = std::getenv("PROXY_UNDER_TEST");
        const char* build = std::getenv("BUILD");
        Support::ProxyCommand command;
        command.command =
            given != nullptr ? given : std::string(build ? build : "build") + "/solution/proxy";
        command.root = _folder.root();
        command.cache = _folder.cache();
        command.home = _folder.path();
        command.startsAgain = true;
        command.options = {"--cdn", "--timeout", "5", "--log", _folder.path() + "/log",
            "--connect-to", "www.example.com:80:127.0.0.1:" + std::to_string(_origin.port())};
        _proxy = std::make_unique<Support::ProxyProcess>(_loop, command);
        awaitReady();
    }

protected:
    /// If the stored responses were removed while the proxy runs, its cache index would be wrong.
    /// So it is restarted.
    void begin() override
    {
        Plays::removeFolder(_folder.cache());
        crash();
    }

    void crash() override
    {
        _proxy->restart();
        awaitReady();
    }

    void wait(Seconds) override {}

    Seconds now() override { return ::time(nullptr); }

    /// The test and the proxy read the clock at different moments, perhaps in different seconds.
    Seconds slack() const override { return 3; }

    std::string answerTo(const std::string& request, const std::function<void()>& answered) override
    {
        const int client = connect();
        std::string answer;
        if (::send(client, request.data(), request.size(), MSG_NOSIGNAL) > 0)
        {
            char block[16 * 1024];
            for (ssize_t count; (count = ::recv(client, block, sizeof block, 0)) > 0;)
                answer.append(block, static_cast<std::size_t>(count));
        }
        ::close(client);
        answered();
        return answer;
    }

    std::string answerToAnother(
        const std::string& request, const std::function<void()>& answered) override
    {
        return answerTo(request, answered);
    }

private:
    void awaitReady()
    {
        if (!_proxy->waitUntilReady(std::chrono::seconds(20)))
            throw std::runtime_error("The proxy did not start: " + _proxy->log());
    }

    int connect()
    {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const timeval most{20, 0};
        ::setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(_proxy->port());
        if (::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            Wire::fail(errno, "the client cannot connect");
        return client;
    }

    Wire::EventLoop _loop;
    Plays::PlayFolder _folder;
    std::unique_ptr<Support::ProxyProcess> _proxy;
};

} // namespace

std::unique_ptr<Player> playerOverSockets()
{
    return std::make_unique<OverSockets>();
}

} // namespace Model
