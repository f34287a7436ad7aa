#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

// Stands in for a fuzzing engine: runs the target over every seed of a folder, whole and cut short.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> seeds_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> seeds;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
    if (entry.is_regular_file()) seeds.push_back(entry.path());
  }
  std::sort(seeds.begin(), seeds.end());
  return seeds;
}

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return {text.begin(), text.end()};
}

// Lengths at which an input breaks off in the middle of something.
std::vector<std::size_t> lengths_of(std::size_t size) {
  std::vector<std::size_t> lengths = {size, 0, 1, size / 4, size / 2, size - size / 4};
  if (size > 0) lengths.push_back(size - 1);
  std::erase_if(lengths, [size](std::size_t length) { return length > size; });
  return lengths;
}

void replay(const std::filesystem::path& seed) {
  std::printf("%s\n", seed.filename().c_str());
  std::fflush(stdout);
  const std::vector<std::uint8_t> bytes = bytes_of(seed);
  for (const std::size_t length : lengths_of(bytes.size())) {
    // A copy of its own, so that reading past the end is seen by a sanitizer.
    const std::vector<std::uint8_t> input(bytes.begin(),
                                          bytes.begin() + static_cast<std::ptrdiff_t>(length));
    LLVMFuzzerTestOneInput(input.data(), input.size());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  const std::vector<std::filesystem::path> seeds = seeds_in(argv[1]);
  if (seeds.empty()) {
    std::fprintf(stderr, "There are no seeds in %s\n", argv[1]);
    return 1;
  }
  for (const auto& seed : seeds) replay(seed);
  return 0;
}
