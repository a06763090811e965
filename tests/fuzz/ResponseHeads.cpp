// Response heads, checked in the same way as request heads.

#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/StrictReader.h"
#include "tests/fuzz/Targets.h"

namespace Fuzz
{

void responseHead(std::string_view input)
{
    const std::string head = headOf(input);
    const auto response = unlessRejected([&] { return parseResponseHead(head); });
    if (response)
    {
        holds(response->status >= 100 && response->status <= 999, "the status has three digits");
        checkFields(response->fields);
        const ResponseHead again = parseResponseHead(formatResponseHead(*response));
        holds(again.status == response->status && again.reason == response->reason,
            "formatted and parsed again, the status line is the same");
        sameFields(
            again.fields, response->fields, "formatted and parsed again, the fields are the same");
    }
    for (const char* method : {"GET", "HEAD"})
    {
        const auto kind =
            method[0] == 'H' ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response;
        const auto strict = strictlyRead(kind, head);
        if (strict.broken())
            continue;
        holds(response.has_value(), "a head that the strict reader accepts is accepted");
        sameFieldsAs(strict, response->fields);
        const auto framing = unlessRejected([&] { return responseBodyFraming(method, *response); });
        holds(framing || !codingIsPlain(response->fields), "the framing is unambiguous");
        if (framing)
            sameFraming(*framing, strict);
    }
}

} // namespace Fuzz
