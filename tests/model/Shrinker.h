#pragma once

#include "tests/model/Sequence.h"

#include <functional>

namespace Model
{

/// The smallest sequence that still `fails` and that can be made of this one by leaving out one
/// thing at a time. Instead of a wait it also tries responses that arrive with a higher Age,
/// because a play cannot wait.
Sequence shrunk(Sequence sequence, const std::function<bool(const Sequence&)>& fails);

} // namespace Model
