// Heads of responses, checked as those of requests are.

#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/StrictReader.h"
#include "tests/fuzz/Targets.h"

namespace Fuzz
{

void responseHead(std::string_view input)
{
    const std::string head = headOf(input);
    const auto response = unlessRefused([&] { return parseResponseHead(head); });
    if (response)
    {
        holds(response->status >= 100 && response->status <= 999, "the status has three digits");
        checkFields(response->fields);
        const ResponseHead again = parseResponseHead(formatResponseHead(*response));
        holds(again.status == response->status && again.reason == response->reason,
            "the same status line, read again");
        sameFields(again.fields, response->fields, "the same fields, read again");
    }
    for (const char* method : {"GET", "HEAD"})
    {
        const auto kind =
            method[0] == 'H' ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response;
        const auto strict = strictlyRead(kind, head);
        if (strict.broken())
            continue;
        holds(response.has_value(), "what the strict reader takes is read");
        sameFieldsAs(strict, response->fields);
        const auto framing = unlessRefused([&] { return responseBodyFraming(method, *response); });
        holds(framing || !codingIsPlain(response->fields), "the framing is clear");
        if (framing)
            sameFraming(*framing, strict);
    }
}

} // namespace Fuzz
