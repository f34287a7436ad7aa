#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "corpus/readers/read_sink.h"

namespace corpus {

struct FoundFile {
  std::filesystem::path path;
  // Relative to the PATH it was found under, with '/'; a file given by itself has its name.
  std::string id;
};

// The regular files under a path, in the order of their ids; hidden ones (".git") are left out.
// Links to folders are not followed. A folder that cannot be listed is noted as lost.
std::vector<FoundFile> find_files(const std::filesystem::path& path,
                                  const std::function<void(ReadNote)>& note);

}  // namespace corpus
