#pragma once

#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

/// The program that asks the functions of a proxy. It knows questions and no answers: those are in
/// tests/tables, and another program compares.
namespace Asked
{

/// One question: the name of a function, and named arguments. An argument that
/// is missing has an ordinary value: GET, HTTP/1.1, 200, no fields.
class Question
{
public:
    /// `line`: the name and each `argument=value`, separated by tabs. In a value, `\n`, `\t`, `\r`,
    /// `\\` and `\xHH` are bytes. A list of fields has one in each line of its value.
    explicit Question(std::string_view line);

    [[nodiscard]] const std::string& function() const { return _function; }

    [[nodiscard]] std::string text(
        const std::string& name, const std::string& otherwise = {}) const;
    [[nodiscard]] int number(const std::string& name, int otherwise) const;
    [[nodiscard]] proxy::FieldList fields(const std::string& name) const;
    /// Milliseconds since 1970; otherwise Mon, 23 Nov 2026 10:00:00 GMT.
    [[nodiscard]] proxy::Moment moment(const std::string& name) const;

    /// `method`, `target`, `version`, and the fields `request`.
    [[nodiscard]] proxy::RequestHead request() const;
    [[nodiscard]] proxy::CacheRequest cacheRequest() const;
    /// `status`, `reason`, and the fields `response`.
    [[nodiscard]] proxy::ResponseHead response() const;
    /// The same, requested at `asked`.
    [[nodiscard]] proxy::CacheResponse stored() const;
    /// `host`, `port`, `path`.
    [[nodiscard]] proxy::RequestTarget target() const;

    /// An argument that nobody has asked for; empty if there is none.
    [[nodiscard]] std::string unused() const;

private:
    std::string _function;
    std::map<std::string, std::string> _arguments;
    mutable std::set<std::string> _used;
};

/// The bytes on one line, in the form in which a question has them.
std::string escaped(std::string_view bytes);

} // namespace Asked
