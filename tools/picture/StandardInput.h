#pragma once

#include "tools/wire/EventLoop.h"

#include <string>

namespace Picture
{

/// Passes on each line that comes on standard input, without its line end.
class StandardInput : public Wire::Watcher
{
public:
    using Line = std::function<void(const std::string& line)>;

    StandardInput(Wire::EventLoop& loop, Line line);
    ~StandardInput() override;
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;

    int descriptor() const override;
    short wanted() const override;
    void ready(short revents) override;

private:
    Wire::EventLoop& _loop;
    Line _line;
    std::string _text;
    bool _ended = false;
};

} // namespace Picture
