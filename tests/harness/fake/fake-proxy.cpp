// A tiny proxy with which the harness's own tests produce every outcome: it is correct, or has one
// fault, depending on its mode. `fake-proxy MODE --port N --root DIR --cache DIR ...`. It serves
// one client after another, stores responses in memory, and can only do what the tests need.
#include "tests/harness/fake/ForkingProxy.h"
#include "tests/harness/fake/Sockets.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

std::string mode;
std::string root;
double patience = 0; // --timeout
std::string cache;
std::map<std::string, std::string> kept;

std::string receivedUntil(int peer, const std::string& mark)
{
    std::string received;
    char buffer[65536];
    while (mark.empty() || received.find(mark) == std::string::npos)
    {
        const ssize_t count = ::recv(peer, buffer, sizeof buffer, 0);
        if (count <= 0)
            break;
        received.append(buffer, static_cast<std::size_t>(count));
    }
    return received;
}

/// A Date field, in the modes that look at the clock; `asks-kernel` does without the C library.
std::string date()
{
    const std::time_t now =
        mode == "asks-kernel" ? ::syscall(SYS_time, nullptr) : std::time(nullptr);
    static const std::time_t first = now;
    if (mode != "tells-time" && mode != "asks-kernel" && mode != "clock-stands-still")
        return "";
    std::array<char, 64> text{};
    std::strftime(text.data(), text.size(), "\r\nDate: %a, %d %b %Y %H:%M:%S GMT",
        std::gmtime(mode == "clock-stands-still" ? &first : &now));
    return text.data();
}

std::string response(const std::string& status, const std::string& body)
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close" + date() +
           "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// The response of an origin to a request for `target`, such as `127.0.0.1:port/path`.
std::string fetched(const std::string& target)
{
    const std::size_t slash = target.find('/');
    const std::string host = target.substr(0, slash);
    const std::string path = slash == std::string::npos ? "/" : target.substr(slash);
    const int origin = connected(host);
    std::string answer;
    if (origin != -1)
    {
        const std::string field = mode == "two-hosts" ? "Host: other\r\n" : "";
        sendAll(origin, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + field +
                            "Connection: close\r\n\r\n");
        answer = receivedUntil(origin, "");
    }
    ::close(origin);
    return answer.empty() ? response("502 Bad Gateway", "") : answer;
}

std::string content(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string answerTo(const std::string& target)
{
    if (!target.empty() && std::ifstream(root + "/" + target))
        return response("200 OK", content(root + "/" + target));
    if (target.find(':') == std::string::npos)
        return response("404 Not Found", "");
    std::string& answer = kept[target];
    const std::string stored = cache + "/stored";
    if (mode == "keeps-files" && !answer.empty())
        answer = content(stored);
    const bool hit = !answer.empty() && mode != "never-keeps";
    if (!hit)
        answer = fetched(target);
    if (mode == "keeps-files" && !hit)
        std::ofstream(stored) << answer;
    if (mode == "asks-twice" || (hit && mode == "hit-asks"))
        fetched(target);
    return answer;
}

/// Serves a client; most of the faults are here.
void answer(int client, const std::string& target)
{
    if (mode == "crashes")
    {
        ::signal(SIGSEGV, SIG_DFL); // a sanitizer would catch it
        ::raise(SIGSEGV);
    }
    if (mode == "sanitized")
        std::cerr
            << "====================\n==3==ERROR: AddressSanitizer: heap-use-after-free on address "
               "0x60 at pc "
               "0x55\nREAD of size 1 at 0x60 thread T0\n    #0 0x55 in answer\n==3==ABORTING\n";
    if (mode == "aborts" || mode == "sanitized")
        std::abort();
    if (mode == "hangs" || mode == "gap-hangs")
        receivedUntil(client, "");
    if (mode == "says-goodbye")
    {
        std::cerr << "I am asked.\n";
        receivedUntil(client, "");
        std::cerr << "Goodbye.\n";
    }
    if (mode == "naps")
        for (const volatile bool forever = true; forever; ::usleep(500))
            ;
    if (mode == "talks")
        for (const volatile bool forever = true; forever; ::usleep(500))
            sendAll(client, "la ");
    if (mode == "gap-late")
        ::usleep(300000);
    if (mode == "impatient" && patience < 2)
        return sendAll(client, response("504 Gateway Timeout", ""));
    if (mode == "closes")
        return;
    if (mode == "spins")
        for (const volatile bool forever = true; forever;)
            ;
    if (mode == "gap")
    {
        std::cerr << "Not filled in: 1.2 receiveHead\n";
        return sendAll(client, response("501 Not Implemented", "1.2 receiveHead"));
    }
    const bool hit = kept.contains(target);
    std::string text = answerTo(target);
    if (mode == "half")
        text.resize(text.size() - 2);
    if (mode == "surplus")
        text += "HTTP/1.1 404 Not Found\r\n\r\n";
    if (mode == "bare-lf")
        text.erase(text.find('\r'), 1);
    if (mode == "wrong-body" || mode == "falls-back")
        text.back() = '?';
    if (mode == "trickles")
    {
        const std::size_t body = text.find("\r\n\r\n") + 4;
        sendAll(client, text.substr(0, body));
        for (text.erase(0, body); text.size() > 1; text.erase(0, 1), ::usleep(20000))
            sendAll(client, text.substr(0, 1));
    }
    const std::size_t piece = mode == "dawdles" ? text.size() / 10 : text.size();
    for (; text.size() > piece; text.erase(0, piece), ::usleep(50000))
        sendAll(client, text.substr(0, piece));
    sendAll(client, text);
    if (mode == "stays-open")
        receivedUntil(client, "");
    if (mode == "dies-after")
        std::_Exit(7);
    if (mode == "refreshes" && hit)
    {
        ::shutdown(client, SHUT_RDWR);
        kept[target] = fetched(target);
    }
}

void serve(int listener)
{
    while (true)
    {
        const int client = ::accept(listener, nullptr, nullptr);
        const std::string request = receivedUntil(client, "\r\n\r\n");
        const std::size_t begin = request.find('/');
        if (begin != std::string::npos)
            answer(client, request.substr(begin + 1, request.find(' ', begin) - begin - 1));
        if (mode != "leaks")
            ::close(client);
    }
}

void beforeReady()
{
    if (mode == "gap-at-start")
    {
        std::cerr << "Not filled in: 1.1 listen\n";
        std::_Exit(101);
    }
    if (mode == "gap-hangs" || mode == "gap-late")
        std::cerr << "Not filled in: 1.3 parseRequestLine\n";
    if (mode == "falls-back")
        std::cerr << "Not filled in: 5.1 run\nOne client at a time.\n";
    if (mode == "ends-at-start")
    {
        std::cerr << "cannot find my socks\n";
        std::_Exit(3);
    }
    if (mode == "deaf")
        ::signal(SIGTERM, SIG_IGN);
    else if (mode != "status-1")
        ::signal(SIGTERM, [](int) { std::_Exit(0); });
    else
        ::signal(SIGTERM, [](int) { std::_Exit(1); });
    if (mode == "never-ready")
        while (true)
            ::pause();
    if (mode == "floods")
        while (true)
            std::cout << "la la la la la la la la la la la la la la la la la la la la\n";
}

} // namespace

int main(int count, char** arguments)
{
    int port = 0;
    mode = count > 1 ? arguments[1] : "right";
    for (int i = 2; i + 1 < count; ++i)
    {
        if (std::string(arguments[i]) == "--port")
            port = std::atoi(arguments[i + 1]);
        if (std::string(arguments[i]) == "--root")
            root = arguments[i + 1];
        if (std::string(arguments[i]) == "--timeout")
            patience = std::atof(arguments[i + 1]);
        if (std::string(arguments[i]) == "--cache")
            cache = arguments[i + 1];
    }
    beforeReady();
    const bool forks = mode.starts_with("forks");
    ForkingProxy forkingProxy{forks ? mode.substr(std::min<std::size_t>(mode.size(), 6)) : ""};
    if (forks)
        forkingProxy.catchSignals();
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    const int sharing = mode == "shares-port" ? SO_REUSEPORT : SO_REUSEADDR;
    ::setsockopt(listener, SOL_SOCKET, sharing, &on, sizeof on);
    sockaddr_in address = loopback(port);
    socklen_t size = sizeof address;
    const bool listens = mode != "refuses";
    if (::bind(listener, generic(address), sizeof address) != 0 ||
        (listens && ::listen(listener, 16) != 0) ||
        ::getsockname(listener, static_cast<sockaddr*>(static_cast<void*>(&address)), &size) != 0)
        return 1;
    std::cout << "Ready to serve on 127.0.0.1:" << ntohs(address.sin_port) << std::endl;
    while (!listens)
        ::pause();
    if (forks)
        forkingProxy.serve(listener);
    serve(listener);
}
