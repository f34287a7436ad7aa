#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

namespace indexer {

// Why an index cannot be written, in one sentence that says what to do.
std::string write_advice(const std::filesystem::path& index, const Xapian::Error& error);
std::string write_advice(const std::filesystem::path& index,
                         const std::filesystem::filesystem_error& error);
std::string written_by_another(const std::filesystem::path& index);

}  // namespace indexer
