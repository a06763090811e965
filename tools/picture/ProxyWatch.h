#pragma once

#include "tools/picture/CacheList.h"
#include "tools/picture/PageServer.h"
#include "tools/picture/Processes.h"

namespace Picture
{

/// Shows in the page what is not on the wire: the processes of the proxy, and what it has stored. It
/// looks only while a page is open.
class ProxyWatch : public Wire::Watcher
{
public:
    ProxyWatch(Wire::EventLoop& loop, PageServer& page, pid_t proxy, const std::string& cache);
    ~ProxyWatch() override;
    ProxyWatch(const ProxyWatch&) = delete;
    ProxyWatch& operator=(const ProxyWatch&) = delete;

    /// A message begins to pass: a child of the proxy may have just been started.
    void messagePasses();

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    void ready(short revents) override;
    Wire::Deadline wakeAt() const override;

private:
    Wire::EventLoop& _loop;
    PageServer& _page;
    Processes _processes;
    CacheList _cache;
    Wire::Deadline _nextLook = Wire::Deadline::min();
    Wire::Deadline _nextList = Wire::Deadline::min();
};

} // namespace Picture
