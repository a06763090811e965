#pragma once

#include "tests/model/Sequence.h"

#include <functional>

namespace Model
{

/// The smallest sequence that can be had of this one by leaving things out, one at a time, and that
/// still `fails`. Where time passes, it tries to have the responses come old instead: a play cannot
/// wait.
Sequence shrunk(Sequence sequence, const std::function<bool(const Sequence&)>& fails);

} // namespace Model
