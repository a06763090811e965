// The headers of the standard library that the proxy's files include most. They are precompiled
// (tools/rules.mk); each file still names those that it uses.

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
