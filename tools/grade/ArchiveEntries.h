#pragma once

#include "tools/grade/Found.h"

struct archive;

namespace Grade
{

/// Adds the entries of an archive that libarchive has opened, and reads all their data. Throws Refused if
/// the archive is damaged, incomplete or encrypted.
void addEntries(archive* source, Found& found);

/// Throws Refused, with libarchive's reason if `source` is not nullptr.
[[noreturn]] void refuseAsDamaged(archive* source);

} // namespace Grade
