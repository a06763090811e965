// A getaddrinfo() in the program itself comes before that of the C library.

#include "tests/net/NameService.h"

#include <condition_variable>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <netdb.h>

namespace Net
{

namespace
{

std::mutex mutex;
std::condition_variable changed;
std::map<std::string, std::vector<std::string>> known;
int waiting = 0;
bool over = false;

using Function = decltype(&::getaddrinfo);

Function usual()
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
}

int waitUntilOver()
{
    std::unique_lock lock(mutex);
    ++waiting;
    changed.wait(lock, [] { return over; });
    --waiting;
    changed.notify_all();
    return EAI_AGAIN;
}

} // namespace

NameService::~NameService()
{
    std::unique_lock lock(mutex);
    known.clear();
    over = true;
    changed.notify_all();
    changed.wait(lock, [] { return waiting == 0; });
    over = false;
}

void NameService::add(const std::string& name, const std::vector<std::string>& addresses)
{
    const std::lock_guard lock(mutex);
    known[name] = addresses;
}

} // namespace Net

extern "C" int getaddrinfo(
    const char* name, const char* service, const addrinfo* req, addrinfo** pai) noexcept(false)
{
    using namespace Net;
    const std::string host = name == nullptr ? "" : name;
    if (!host.ends_with(".example") || (req->ai_flags & AI_NUMERICHOST) != 0)
        return usual()(name, service, req, pai);
    if (host == NameService::silent)
        return waitUntilOver();
    const std::lock_guard lock(mutex);
    if (!known.contains(host))
        return EAI_NONAME;
    addrinfo numeric = *req;
    numeric.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    // freeaddrinfo() frees each entry of the list by itself.
    for (const std::string& address : known[host])
    {
        if (const int error = usual()(address.c_str(), service, &numeric, pai))
            return error;
        pai = &(*pai)->ai_next;
    }
    return 0;
}
