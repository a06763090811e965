#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

/// A new folder with the source files of one test; removed at its end.
class SourceFolder
{
public:
    SourceFolder()
    {
        auto name = (std::filesystem::temp_directory_path() / "watch-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot create " + name);
        _path = name;
    }
    ~SourceFolder() { remove(); }
    SourceFolder(const SourceFolder&) = delete;
    SourceFolder& operator=(const SourceFolder&) = delete;

    /// The full path of a file in it.
    std::string path(const std::string& name) const
    {
        return name.empty() ? _path.string() : (_path / name).string();
    }

    /// Creates the folders of the file, too.
    void write(const std::string& name, const std::string& bytes) const
    {
        std::filesystem::create_directories((_path / name).parent_path());
        std::ofstream(path(name)) << bytes;
    }

    void remove() const
    {
        std::error_code ignored;
        std::filesystem::remove_all(_path, ignored);
    }

private:
    std::filesystem::path _path;
};
