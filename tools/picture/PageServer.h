#pragma once

#include "tools/picture/Tape.h"
#include "tools/wire/Origin.h"

#include <map>

namespace Picture
{

/// Serves the page at `/`, and what happens as a stream of events at `/events`.
class PageServer : public Wire::Watcher
{
public:
    /// Reads the page from the file `page` for each request. Throws std::system_error if the port is
    /// taken. Port 0 takes a free one.
    PageServer(Wire::EventLoop& loop, Tape& tape, std::string page, std::uint16_t port);
    ~PageServer() override;
    PageServer(const PageServer&) = delete;
    PageServer& operator=(const PageServer&) = delete;

    std::uint16_t port() const { return _origin.port(); }

    /// Sends an event with this name and JSON to every page that is open, and to those that are opened
    /// later, unless it is the same as the last one with this name.
    void show(const std::string& name, const std::string& json);
    /// True if a page is open.
    bool isWatched() const;

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    void ready(short revents) override;
    Wire::Deadline wakeAt() const override;

private:
    void answer(Wire::Exchange& exchange);
    void beginStream(const std::shared_ptr<Wire::Peer>& peer);
    void sendToAll(const std::string& text);

    Wire::EventLoop& _loop;
    Tape& _tape;
    std::string _page;
    std::map<std::string, std::string> _shown; ///< the last event with each name
    std::vector<std::shared_ptr<Wire::Peer>> _streams;
    Wire::Deadline _nextTime = Wire::Deadline::min();
    Wire::Origin _origin;
};

} // namespace Picture
