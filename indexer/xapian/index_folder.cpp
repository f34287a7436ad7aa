#include "indexer/xapian/index_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <charconv>
#include <fstream>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

#include "indexer/column_file.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;

// Xapian writes it last when it makes a database, and looks for it before the stub.
constexpr const char* kDatabaseHead = "iamglass";
constexpr std::string_view kStubLine = "auto ";

std::optional<unsigned long> parse_generation(std::string_view name) {
  constexpr std::string_view kBeginning = kGenerationName;
  if (!name.starts_with(kBeginning)) return std::nullopt;
  name.remove_prefix(kBeginning.size());
  unsigned long number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size() || number == 0) return std::nullopt;
  return number;
}

std::optional<unsigned long> stub_of(const fs::path& index) {
  std::ifstream stub(index / kStubFile);
  std::string line;
  if (!std::getline(stub, line) || !line.starts_with(kStubLine)) return std::nullopt;
  return parse_generation(std::string_view(line).substr(kStubLine.size()));
}

bool has_database(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / kDatabaseHead, error) || error;
}

// Of a database that lies in the folder of the index, with what is derived from it.
bool is_database_file(const std::string& name) {
  return name == "flintlock" || name == "columns.lock" || name.ends_with(".glass") ||
         name.ends_with(".columns") || name.ends_with(".postings") || name.ends_with(".positions");
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

bool is_index(const fs::path& index) { return has_database(index) || stub_of(index).has_value(); }

unsigned long generation_of(const fs::path& index) {
  return has_database(index) ? 0 : stub_of(index).value_or(0);
}

fs::path generation_folder(const fs::path& index, unsigned long number) {
  return number == 0 ? index : index / (kGenerationName + std::to_string(number));
}

fs::path database_folder(const fs::path& index) {
  return generation_folder(index, generation_of(index));
}

void serve_generation(const fs::path& index, unsigned long number) {
  const std::string line = std::string(kStubLine) + kGenerationName + std::to_string(number) + "\n";
  sync_folder(generation_folder(index, number));
  if (!write_whole(index / kStubFile, std::as_bytes(std::span(line)))) {
    throw fs::filesystem_error("cannot be written", index / kStubFile,
                               std::make_error_code(std::errc::io_error));
  }
  sync_folder(index);
  // The stub counts from here on.
  fs::remove(index / kDatabaseHead);
  sync_folder(index);
}

void remove_other_generations(const fs::path& index) {
  const unsigned long served = generation_of(index);
  std::error_code ignored;
  std::vector<fs::path> others;
  if (served == 0) others.push_back(index / kStubFile);
  for (const fs::directory_entry& entry : fs::directory_iterator(index, ignored)) {
    const std::string name = entry.path().filename().string();
    const std::optional<unsigned long> number = parse_generation(name);
    if (number ? *number != served : served != 0 && is_database_file(name))
      others.push_back(entry.path());
  }
  for (const fs::path& other : others) fs::remove_all(other, ignored);
}

WriterLock::WriterLock(const fs::path& index)
    : descriptor_(::open((index / kLockFile).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
    refused_ = errno == EWOULDBLOCK;
}

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace indexer
