#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace corpus {

// A zip archive of these files, packed, but for "mimetype".
inline std::string made_zip(const std::vector<std::pair<std::string, std::string>>& files) {
  std::size_t most = 4096;
  for (const auto& [name, bytes] : files) most += 1024 + 4 * name.size() + bytes.size();
  std::string zip(most, '\0');
  std::size_t size = 0;
  archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  archive_write_open_memory(out, zip.data(), zip.size(), &size);
  for (const auto& [name, bytes] : files) {
    const bool is_stored = name == "mimetype";
    is_stored ? archive_write_zip_set_compression_store(out)
              : archive_write_zip_set_compression_deflate(out);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(out, entry);
    archive_write_data(out, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  zip.resize(size);
  return zip;
}

}  // namespace corpus
