#pragma once

#include "tools/picture/Record.h"

#include <deque>
#include <functional>
#include <memory>

namespace Picture
{

/// The most recent records of all connections, in the order in which they began.
class Tape
{
public:
    static constexpr std::size_t most = 200;

    /// Adds a record at the end, with its id and time. The oldest one above `most` is dropped; it may
    /// still be changed by its owner.
    std::shared_ptr<Record> add(Record record);
    /// Sets a function to call after each record that is added.
    void whenAdded(std::function<void()> added) { _added = std::move(added); }
    /// To be called after a change of a record.
    void touch(Record& record);

    const std::deque<std::shared_ptr<Record>>& records() const { return _records; }
    /// True if a record has been added or changed since settle().
    bool changed() const { return _changed; }
    /// From now on no record counts as changed.
    void settle();

private:
    std::deque<std::shared_ptr<Record>> _records;
    std::uint64_t _nextId = 1;
    bool _changed = false;
    std::function<void()> _added;
};

} // namespace Picture
