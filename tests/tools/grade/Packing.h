#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

/// Packs an archive in memory, with any names and kinds of entries.
class Packing
{
public:
    /// A tar file, or another of libarchive's formats and filters.
    explicit Packing(int format = ARCHIVE_FORMAT_TAR_PAX_RESTRICTED,
        int filter = ARCHIVE_FILTER_NONE, const std::string& options = "")
        : _archive(archive_write_new(), archive_write_free)
    {
        check(archive_write_set_format(_archive.get(), format));
        check(archive_write_add_filter(_archive.get(), filter));
        if (!options.empty())
        {
            check(archive_write_set_options(_archive.get(), options.c_str()));
            check(archive_write_set_passphrase(_archive.get(), "secret"));
        }
        check(archive_write_set_bytes_in_last_block(_archive.get(), 1));
        check(archive_write_open(_archive.get(), this, nullptr, append, nullptr));
    }

    /// Adds a regular file.
    Packing& file(const std::string& name, std::string_view content)
    {
        const Entry entry = begin(name, AE_IFREG);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        write(entry, content);
        return *this;
    }

    /// Adds a regular file of `size` bytes, all zeros but for a hole with only `end` after it.
    Packing& sparseFile(const std::string& name, std::int64_t size, std::string_view end)
    {
        const Entry entry = begin(name, AE_IFREG);
        const auto length = static_cast<la_int64_t>(end.size());
        archive_entry_set_size(entry.get(), size);
        archive_entry_sparse_add_entry(entry.get(), size - length, length);
        check(archive_write_header(_archive.get(), entry.get()));
        const std::string zeros(static_cast<std::size_t>(size - length), '\0');
        writeData(zeros);
        writeData(end);
        return *this;
    }

    /// Adds something that is no regular file.
    Packing& other(const std::string& name, unsigned int type)
    {
        write(begin(name, type), "");
        return *this;
    }

    Packing& symbolicLink(const std::string& name, const std::string& target)
    {
        const Entry entry = begin(name, AE_IFLNK);
        archive_entry_copy_symlink(entry.get(), target.c_str());
        write(entry, "");
        return *this;
    }

    Packing& hardLink(const std::string& name, const std::string& target)
    {
        const Entry entry = begin(name, AE_IFREG);
        archive_entry_copy_hardlink(entry.get(), target.c_str());
        write(entry, "");
        return *this;
    }

    /// The archive. Nothing can be added afterwards.
    std::string bytes()
    {
        check(archive_write_close(_archive.get()));
        return _bytes;
    }

private:
    using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry*)>;

    static la_ssize_t append(archive* /*self*/, void* packing, const void* bytes, std::size_t size)
    {
        static_cast<Packing*>(packing)->_bytes.append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    }

    static Entry begin(const std::string& name, unsigned int type)
    {
        Entry entry(archive_entry_new(), archive_entry_free);
        archive_entry_copy_pathname(entry.get(), name.c_str());
        archive_entry_set_filetype(entry.get(), type);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_size(entry.get(), 0);
        return entry;
    }

    void write(const Entry& entry, std::string_view content)
    {
        check(archive_write_header(_archive.get(), entry.get()));
        writeData(content);
    }

    void writeData(std::string_view content)
    {
        if (!content.empty() && archive_write_data(_archive.get(), content.data(),
                                    content.size()) != static_cast<la_ssize_t>(content.size()))
            check(ARCHIVE_FATAL);
    }

    void check(int status)
    {
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            throw std::runtime_error(archive_error_string(_archive.get()));
    }

    std::unique_ptr<archive, int (*)(archive*)> _archive;
    std::string _bytes;
};
