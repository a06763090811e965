#pragma once

#include "tests/prove/BaseTrees.h"
#include "tools/grade/ClassFolder.h"
#include "tools/grade/Settings.h"

namespace Grade
{

inline constexpr int statusOfTrouble = 3; ///< of the program, if the submission is not to blame

/// The checksums of grades with these settings.
Fingerprint fingerprintFor(const Settings& settings, const Proof::BaseTrees& bases);

/// Reads the paths of a class's submissions from the standard input, and prints those that are not graded yet.
int showRemaining(const Settings& settings);

/// Reads them likewise, and writes the files of the class. Returns the exit status of the program.
int collect(const Settings& settings);

} // namespace Grade
