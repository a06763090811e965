#pragma once

#include "tests/support/Play.h"
#include "tests/support/Table.h"

#include <istream>
#include <string>

namespace Plays
{

/// A table with its head, which is a play without a scene.
struct ReadTable
{
    Play head;
    Table table;
};

/// The table in `text`. `file` is for messages; `name` is the name of the test, as in
/// `lab7/no-store`. Throws PlayFault at the first mistake. docs/tables.md describes the language.
ReadTable parseTable(std::istream& text, const std::string& file, const std::string& name);

/// The table in a file. Throws PlayFault, with line 0 if the file cannot be read.
ReadTable readTable(const std::string& file, const std::string& name);

/// The bytes of a cell: the escapes of a play, and `{10:00:00}`, `{+1d 10:00:00}`, which are dates.
/// Throws TextFault.
std::string cellBytes(std::string_view text);

/// The parts of a cell between ` & `, each without the spaces around it.
std::vector<std::string> membersOf(std::string_view cell);

} // namespace Plays
