#pragma once

#include <string>

namespace Bare
{

/// Answers requests on this connection with the files in `root`, until the client wants no more. Checks nothing.
void serve(int client, const std::string& root);

} // namespace Bare
