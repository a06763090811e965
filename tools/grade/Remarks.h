#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace Grade
{

/// A submission cannot be graded. what() says why, and what to do about it, in printable sentences.
class Refused : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

inline const std::string whatToHandIn = "Hand in the file that make submit packs, or the folder "
                                        "starter/ with its files under their own names.";

/// A name from a submission, made safe to print: no control characters and only ASCII, and cut in the
/// middle if it is long.
std::string shown(std::string_view name);

/// The same for a page or a table, which are in UTF-8: each byte that is not valid there, or belongs to a control
/// character, is written as `\xff`.
std::string readable(std::string_view name);

/// After a call that opens a file has failed: what is so about the file, such as "is a symbolic link".
/// Throws std::system_error if the file is not to blame: this program has no descriptor or memory left,
/// or the disk is broken.
std::string reasonNotOpened();

/// Sentences for the instructor.
class Remarks
{
public:
    void add(std::string sentence);

    /// The first 20, and how many more there were.
    std::vector<std::string> sentences() const;

private:
    std::vector<std::string> _first;
    std::size_t _more = 0;
};

} // namespace Grade
