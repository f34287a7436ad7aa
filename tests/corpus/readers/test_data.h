#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace corpus {

// A file of tests/corpus/readers/data.
inline std::string test_data(const std::string& name) {
  std::ifstream file(SITREP_SOURCE_DIR "/tests/corpus/readers/data/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace corpus
