#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace Options
{

/// A command line that cannot be understood. what() is a sentence for the person who typed it.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// One option of a program.
struct Option
{
    std::string name; ///< without the dashes
    bool hasValue;
    std::function<void(const std::string& value)> take;
};

/// Reads the options with getopt_long(3) and returns the arguments. Options may be between
/// arguments, as `--lab 3` or `--lab=3`, and may be shortened if that is unambiguous; `--` ends
/// them, and `-h` means `--help`. Throws UsageError.
std::vector<std::string> read(
    const std::vector<std::string>& words, const std::vector<Option>& options);

/// The number in the value of an option. Throws UsageError if it is not a decimal number from
/// `least` to `most`.
int number(const std::string& option, const std::string& value, int least, int most);

/// An option whose value becomes the text of `target`, which must outlive it.
Option textInto(const std::string& name, std::string& target);

/// The same for a number from `least` to `most`.
template <typename Target>
Option numberInto(const std::string& name, int least, int most, Target& target)
{
    return {name, true,
        [=, &target](const std::string& value)
        {
            target = Target(number(name, value, least, most));
        }};
}

/// An option without a value, which makes `target` true.
Option flagInto(const std::string& name, bool& target);

/// Throws UsageError if there are more than `most` arguments.
void refuseMore(const std::vector<std::string>& arguments, std::size_t most);

} // namespace Options
