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
    std::string name;  ///< as received; names are compared case-insensitively
    std::string value; ///< as received, without the optional whitespace around it
};

/// Parses one field line, given without its CRLF. An invalid line is rejected, not repaired: two
/// programs that read one line differently can be made to disagree about where a message ends, or
/// which host it is for (RFC 9112 sections 5.1, 5.2 and 11.2).
/// The name is a token, and the colon follows it directly. So a line without a colon is rejected,
/// and so is one with a space before the colon, or at its start (which once continued the line
/// before it). The optional whitespace around the value is removed. The value contains no CR, LF or
/// NUL, nor any other control character but a tab (RFC 9110 section 5.5, hasControl()).
/// Throws BadMessage if the line is invalid.
Field parseFieldLine(std::string_view line);

/// The field lines of a message as received: their order and repeated names are kept.
class FieldList
{
public:
    FieldList() = default;
    FieldList(std::initializer_list<Field> fields) : _fields(fields) {}
    /// A copy has room for the fields that a proxy adds to a message.
    FieldList(const FieldList& other);
    FieldList& operator=(const FieldList&) = default;
    FieldList(FieldList&&) = default;
    FieldList& operator=(FieldList&&) = default;
    ~FieldList() = default;

    /// Parses field lines, each with its CRLF. Throws BadMessage if one is invalid.
    static FieldList parse(std::string_view lines);

    void add(std::string name, std::string value);
    void remove(std::string_view name);
    /// Removes all fields with these names. A head may have thousands of fields and name thousands,
    /// so this goes through each of the two only once.
    void removeAll(const std::vector<std::string>& names);
    /// Replaces the value of the first field of that name, if there is one.
    void replace(std::string_view name, std::string value);

    /// The names of all fields, in order.
    std::vector<std::string> names() const;
    /// The value of the first field of that name; std::nullopt if there is none.
    std::optional<std::string> find(std::string_view name) const;
    /// The value of the only field of that name; std::nullopt if there is none, or more than one. A
    /// field that is not a list must not be repeated (RFC 9110 section 5.3).
    std::optional<std::string> findOnly(std::string_view name) const;
    /// The values of all fields of that name, in order.
    std::vector<std::string> findAll(std::string_view name) const;
    /// The members of a list-based field, from all its lines, without the whitespace around them
    /// and without empty members (RFC 9110 section 5.6.1).
    std::vector<std::string> listMembers(std::string_view name) const;
    /// Whether a list-based field has that member, compared case-insensitively.
    bool hasMember(std::string_view name, std::string_view member) const;

    auto begin() const { return _fields.begin(); }
    auto end() const { return _fields.end(); }

private:
    std::vector<Field> _fields;
};

} // namespace proxy
