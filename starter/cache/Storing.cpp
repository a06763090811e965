// May this response be kept, and what of it?

#include "cache/Storing.h"

#include "FillIn.h"
#include "http/Forwarding.h"

bool mayBeStored(const ResponseHead& response)
{
    // Fill in start: 3.2 mayBeStored
    fillIn("3.2 mayBeStored", response);
    // Fill in end: 3.2
}

FieldList storedFields(const FieldList& fields)
{
    FieldList kept = endToEndFields(fields);
    // Whoever sends the copy knows its length: it is that of the file.
    kept.remove("Content-Length");
    return kept;
}
