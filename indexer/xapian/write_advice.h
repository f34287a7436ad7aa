#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

#include "indexer/writer.h"

namespace indexer {

// Why an index cannot be written, in one sentence that says what to do.
std::string write_advice(const std::filesystem::path& index, const Xapian::Error& error);
std::string write_advice(const std::filesystem::path& index,
                         const std::filesystem::filesystem_error& error);
std::string written_by_another(const std::filesystem::path& index);

// Does what writes to the index; the exceptions of libraries become WriteFailed.
template <typename Action>
auto guarded(const std::filesystem::path& index, Action action) -> decltype(action()) try {
  return action();
} catch (const Xapian::Error& error) {
  throw WriteFailed(write_advice(index, error));
} catch (const std::filesystem::filesystem_error& error) {
  throw WriteFailed(write_advice(index, error));
}

}  // namespace indexer
