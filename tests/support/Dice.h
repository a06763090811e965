#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace Support
{

/// Randomness that can be repeated: the same seed gives the same throws with every compiler and
/// library (std::uniform_int_distribution promises less).
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : _generator(seed) {}

    /// A number from 0 to `count` - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(_generator() % count); }

    /// True with this chance, in percent.
    bool percent(unsigned chance) { return below(100) < chance; }

    /// One element of the list.
    template <class List>
    auto oneOf(const List& list)
    {
        return list[below(std::size(list))];
    }

    /// `length` characters out of `alphabet`.
    std::string text(std::size_t length, std::string_view alphabet)
    {
        std::string result;
        while (result.size() < length)
            result += alphabet[below(alphabet.size())];
        return result;
    }

    /// A length: usually below 12, sometimes up to 3000.
    std::size_t few() { return percent(90) ? below(12) : percent(90) ? below(300) : below(3000); }

private:
    std::mt19937_64 _generator;
};

} // namespace Support
