#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <sys/types.h>

namespace Picture
{

/// What is stored in a cache folder, as `make cache` lists it (tools/cache.sh).
class CacheList : public Wire::Watcher
{
public:
    /// `listed` gets the list each time; it is empty if there is no such folder.
    using Listed = std::function<void(const std::string& text)>;

    CacheList(Wire::EventLoop& loop, std::string folder, Listed listed);
    ~CacheList() override;
    CacheList(const CacheList&) = delete;
    CacheList& operator=(const CacheList&) = delete;

    /// Starts to list the folder, unless that is under way.
    void list();

    int descriptor() const override { return _output; }
    short wanted() const override;
    void ready(short revents) override;

private:
    void end();

    Wire::EventLoop& _loop;
    std::string _folder;
    Listed _listed;
    pid_t _pid = -1;
    int _output = -1; ///< of the script; -1 if it does not run
    std::string _text;
};

} // namespace Picture
