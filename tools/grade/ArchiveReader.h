#pragma once

#include "tests/support/FileDescriptor.h"
#include "tools/grade/Found.h"

#include <sys/types.h>

namespace Grade
{

/// Adds what is in a tar or zip file of `size` bytes. Every byte of it is read, so that a damaged file is
/// noticed. Throws Refused if it is damaged, incomplete, encrypted, empty, or neither of the two.
void readArchive(const Support::FileDescriptor& file, off_t size, Found& found);

} // namespace Grade
