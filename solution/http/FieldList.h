#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// One field line: `Content-Type: text/html` (RFC 9112 section 5).
struct Field
{
    std::string name;  ///< as it came; names are compared without case
    std::string value; ///< as it came, without the blanks around it
};

/// Takes one field line apart; `line` comes without its CRLF. What is wrong here is refused, not
/// mended: two programs that read one line differently can be made to disagree about where a
/// message ends, or for whom it is (RFC 9112 sections 5.1, 5.2 and 11.2).
/// The name is a token and the colon follows at once. So a line without a colon, a blank before the
/// colon, and a line that begins with a blank (that once continued the line before it) are refused.
/// The value goes without the blanks around it; it holds no CR, LF or NUL (RFC 9110 section 5.5).
/// Throws BadMessage.
Field parseFieldLine(std::string_view line);

/// The field lines of a message, as they came: order and repeated names are kept.
class FieldList
{
public:
    FieldList() = default;
    FieldList(std::initializer_list<Field> fields) : _fields(fields) {}

    /// Reads field lines, each with its CRLF. Throws BadMessage for a line that is none.
    static FieldList parse(std::string_view lines);

    void add(std::string name, std::string value);
    void remove(std::string_view name);
    /// Gives the first field of that name, if there is one, another value.
    void replace(std::string_view name, std::string value);

    /// The first field of that name, if there is one.
    std::optional<std::string> find(std::string_view name) const;
    /// Every field of that name, in the order in which they came.
    std::vector<std::string> findAll(std::string_view name) const;
    /// The members of a comma-separated list field, over all its lines, without blanks and without
    /// empty members (RFC 9110 section 5.6.1).
    std::vector<std::string> listMembers(std::string_view name) const;
    /// Whether a list field has that member, compared without case.
    bool hasMember(std::string_view name, std::string_view member) const;

    auto begin() const { return _fields.begin(); }
    auto end() const { return _fields.end(); }

private:
    std::vector<Field> _fields;
};

} // namespace proxy
