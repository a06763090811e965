#pragma once

#include "tests/support/FileDescriptor.h"
#include "tools/grade/Found.h"

namespace Grade
{

/// Adds what is in a folder. No symbolic link is followed, and nothing but folders and regular files
/// is opened. Folders more than 40 deep are not searched.
void readFolder(const Support::FileDescriptor& folder, Found& found);

} // namespace Grade
