#pragma once

#include <algorithm>
#include <cstddef>
#include <sys/types.h>
#include <vector>

namespace proxy
{

/// A set of process numbers, in ascending order: what std::set<pid_t> does, and its members do what those of
/// std::set do.
///
/// After a fork, the first write to a page makes a copy of it. This set is one piece of memory, so a new number is
/// written to one page; the nodes of a tree lie in many.
class ProcessSet
{
public:
    using const_iterator = std::vector<pid_t>::const_iterator;
    using iterator = const_iterator;
    using value_type = pid_t;

    const_iterator begin() const { return _numbers.begin(); }
    const_iterator end() const { return _numbers.end(); }
    bool empty() const { return _numbers.empty(); }
    std::size_t size() const { return _numbers.size(); }
    const_iterator find(pid_t number) const
    {
        const auto at = placeOf(number);
        return at != end() && *at == number ? at : end();
    }
    bool contains(pid_t number) const { return find(number) != end(); }
    std::size_t count(pid_t number) const { return contains(number) ? 1 : 0; }

    void insert(pid_t number)
    {
        if (!contains(number))
            _numbers.insert(placeOf(number), number);
    }
    /// Returns the one after it.
    const_iterator erase(const_iterator at) { return _numbers.erase(at); }
    std::size_t erase(pid_t number)
    {
        const auto found = count(number);
        if (found > 0)
            _numbers.erase(placeOf(number));
        return found;
    }
    void clear() { _numbers.clear(); }

private:
    const_iterator placeOf(pid_t number) const
    {
        return std::lower_bound(_numbers.begin(), _numbers.end(), number);
    }

    std::vector<pid_t> _numbers;
};

} // namespace proxy
