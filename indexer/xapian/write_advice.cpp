#include "indexer/xapian/write_advice.h"

#include <string_view>

namespace indexer {

std::string written_by_another(const std::filesystem::path& index) {
  return "The index " + index.string() +
         " is being written by another sitrep: wait until it has finished.";
}

std::string write_advice(const std::filesystem::path& index, const Xapian::Error& error) {
  std::string reason = error.get_msg();
  if (const char* of_system = error.get_error_string()) reason.append(": ").append(of_system);
  if (std::string_view(error.get_type()) == "DatabaseLockError") return written_by_another(index);
  if (std::string_view(error.get_type()) == "DatabaseCorruptError") {
    return "The index " + index.string() + " is damaged (" + reason +
           "): remove the folder and index again.";
  }
  return "Cannot write the index " + index.string() + ": " + reason + ".";
}

std::string write_advice(const std::filesystem::path& index,
                         const std::filesystem::filesystem_error& error) {
  return "Cannot write the index " + index.string() + ": " + error.path1().string() + ": " +
         error.code().message() + ".";
}

}  // namespace indexer
