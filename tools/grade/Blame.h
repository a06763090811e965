#pragma once

#include "tools/grade/Trial.h"

#include "tools/gaps/Bodies.h"

#include <string>

namespace Grade
{

/// As a person reads it: `3.7 reply`.
std::string numberAndName(const gaps::Bodies::value_type& gap);

/// The reference with these bodies of a lab, and with the gaps of later labs as in the starter: they would
/// hide mistakes, as the end of a process closes what it has left open.
Candidate amongReference(const Proof::BaseTrees& bases, int lab, const gaps::Bodies& bodies);

/// The gap to blame for what fails in LabGrade::withReference (LabGrade::blame).
std::string blameIn(
    const LabGrade& grade, const gaps::Bodies& bodies, const Proof::BaseTrees& bases, Trial& trial);

} // namespace Grade
