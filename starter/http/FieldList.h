#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One field line: `Content-Type: text/html` (RFC 9112 section 5).
struct Field
{
    std::string name;  ///< as it came; names are compared without case
    std::string value; ///< as it came, without the blanks around it
};

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

    /// The first field of that name, if there is one.
    std::optional<std::string> find(std::string_view name) const;
    /// Every field of that name, in the order in which they came.
    std::vector<std::string> findAll(std::string_view name) const;
    /// The members of a comma-separated list field, over all its lines, without blanks and without
    /// empty members (RFC 9110 section 5.6.1). For fields whose members have no quoted commas.
    std::vector<std::string> listMembers(std::string_view name) const;
    /// Whether a list field has that member, compared without case.
    bool hasMember(std::string_view name, std::string_view member) const;

    auto begin() const { return _fields.begin(); }
    auto end() const { return _fields.end(); }

private:
    std::vector<Field> _fields;
};
