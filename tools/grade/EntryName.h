#pragma once

#include <string>
#include <string_view>

namespace Grade
{

/// The name of an entry of a submission.
struct EntryName
{
    /// Below the top of the submission, in its shortest form: "./a//b/" is "a/b". Empty for the top
    /// itself, and if something is wrong with the name.
    std::string path;
    /// What is wrong with the name, such as "leads out of the submission". Otherwise empty.
    std::string flaw;
};

/// Reads a name. One that is absolute or contains "..", a backslash, the letter of a drive or a control
/// character has a flaw, and so does an empty one, and one of more than 1000 bytes.
EntryName readName(std::string_view name);

/// The last part of a path.
std::string_view lastPart(std::string_view path);

/// True for files and folders that are not looked at: a hidden name belongs to an editor or a
/// version-control system, and some folders are written by a build or a run, or by an archiver.
/// The text for assistants is in every starter.
bool isPassedOver(std::string_view part);

} // namespace Grade
