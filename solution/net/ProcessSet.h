#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace proxy
{

/// A set of process numbers, in ascending order. Its members do what those of std::set<pid_t> do.
///
/// After a fork, the first write to a page makes a copy of it. This set is one piece of memory, so a new number is
/// written to one page; the nodes of a tree lie in many.
class ProcessSet
{
public:
    /// It knows its number and not its place, so it remains valid when other numbers come and go.
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = pid_t;
        using difference_type = std::ptrdiff_t;
        using pointer = const pid_t*;
        using reference = const pid_t&;

        const_iterator() = default;
        const_iterator(const ProcessSet& set, pid_t number) : _set(&set), _number(number) {}
        const pid_t& operator*() const { return _number; }
        const_iterator& operator++() { return *this = _set->after(_number); }
        const_iterator operator++(int) { return std::exchange(*this, _set->after(_number)); }
        bool operator==(const const_iterator& other) const { return _number == other._number; }

    private:
        const ProcessSet* _set = nullptr;
        pid_t _number = 0;
    };
    using iterator = const_iterator;
    using value_type = pid_t;

    const_iterator begin() const { return after(std::numeric_limits<pid_t>::min()); }
    const_iterator end() const { return {*this, past}; }
    bool empty() const { return _numbers.empty(); }
    std::size_t size() const { return _numbers.size(); }
    bool contains(pid_t number) const
    {
        return std::binary_search(_numbers.begin(), _numbers.end(), number);
    }
    std::size_t count(pid_t number) const { return contains(number) ? 1 : 0; }
    const_iterator find(pid_t number) const { return {*this, contains(number) ? number : past}; }

    std::pair<const_iterator, bool> insert(pid_t number)
    {
        const bool isNew = !contains(number);
        if (isNew)
            _numbers.insert(std::upper_bound(_numbers.begin(), _numbers.end(), number), number);
        return {find(number), isNew};
    }
    std::pair<const_iterator, bool> emplace(pid_t number) { return insert(number); }
    std::size_t erase(pid_t number)
    {
        const auto [first, last] = std::equal_range(_numbers.begin(), _numbers.end(), number);
        const auto found = static_cast<std::size_t>(last - first);
        _numbers.erase(first, last);
        return found;
    }
    /// Returns the next one.
    const_iterator erase(const_iterator at)
    {
        erase(*at);
        return ++at;
    }
    void clear() { _numbers.clear(); }

private:
    /// No process has this number.
    static constexpr pid_t past = std::numeric_limits<pid_t>::max();

    const_iterator after(pid_t number) const
    {
        const auto at = std::upper_bound(_numbers.begin(), _numbers.end(), number);
        return {*this, at == _numbers.end() ? past : *at};
    }

    std::vector<pid_t> _numbers;
};

} // namespace proxy
