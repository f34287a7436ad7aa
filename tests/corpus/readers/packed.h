#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corpus {

struct PackedFile {
  std::string name;
  std::string bytes = {};
  // Offset and length of what is not a hole; all of it when empty.
  std::vector<std::pair<std::size_t, std::size_t>> data = {};
};

// Makes archives and compressed files, for tests.
class Packer {
 public:
  using Set = int (*)(archive*);

  explicit Packer(Set format, Set filter = archive_write_add_filter_none,
                  const char* options = nullptr)
      : archive_(archive_write_new()) {
    require(format(archive_.get()));
    require(filter(archive_.get()));
    archive_write_set_bytes_in_last_block(archive_.get(), 1);
    if (options != nullptr) require(archive_write_set_options(archive_.get(), options));
  }
  void set_passphrase(const char* passphrase) {
    require(archive_write_set_passphrase(archive_.get(), passphrase));
  }

  std::string pack(const std::vector<PackedFile>& files) {
    std::string packed;
    require(archive_write_open(archive_.get(), &packed, nullptr, append, nullptr));
    for (const PackedFile& file : files) write(file);
    require(archive_write_close(archive_.get()));
    return packed;
  }

 private:
  struct Close {
    void operator()(archive* open) const { archive_write_free(open); }
  };
  struct CloseEntry {
    void operator()(archive_entry* open) const { archive_entry_free(open); }
  };

  static la_ssize_t append(archive*, void* packed, const void* bytes, std::size_t size) {
    static_cast<std::string*>(packed)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
  }

  void require(int result) const {
    if (result < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(archive_.get()));
  }

  void write(const PackedFile& file) {
    const std::unique_ptr<archive_entry, CloseEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.name.c_str());
    const bool is_folder = file.name.ends_with('/');
    archive_entry_set_filetype(entry.get(), is_folder ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(file.bytes.size()));
    for (const auto& [offset, length] : file.data) {
      archive_entry_sparse_add_entry(entry.get(), static_cast<la_int64_t>(offset),
                                     static_cast<la_int64_t>(length));
    }
    require(archive_write_header(archive_.get(), entry.get()));
    archive_write_data(archive_.get(), file.bytes.data(), file.bytes.size());
  }

  std::unique_ptr<archive, Close> archive_;
};

inline std::string zip_of(const std::vector<PackedFile>& files, const char* options = nullptr) {
  return Packer(archive_write_set_format_zip, archive_write_add_filter_none, options).pack(files);
}
inline std::string tar_of(const std::vector<PackedFile>& files,
                          Packer::Set format = archive_write_set_format_pax_restricted) {
  return Packer(format).pack(files);
}
inline std::string compressed(std::string_view bytes, Packer::Set filter) {
  return Packer(archive_write_set_format_raw, filter).pack({{"data", std::string(bytes)}});
}
inline std::string gzip_of(std::string_view bytes) {
  return compressed(bytes, archive_write_add_filter_gzip);
}

}  // namespace corpus
