#pragma once

#include <filesystem>
#include <string>

// Where the database of an index lies: in its folder, or below it, in the generation that a merge
// has made last. A file of Xapian's own, the stub XAPIANDB, names that generation.
namespace indexer {

inline constexpr const char* kStubFile = "XAPIANDB";
inline constexpr const char* kGenerationName = "generation-";
inline constexpr const char* kLockFile = "writer.lock";
inline constexpr const char* kBatchesFolder = "batches";

// Whether the folder holds an index; in doubt it does.
bool is_index(const std::filesystem::path& index);

// Another after each merge: what was open before keeps its files.
std::filesystem::path database_folder(const std::filesystem::path& index);

// Of the generation that is served; 0 while the database lies in the folder itself.
unsigned long generation_of(const std::filesystem::path& index);
std::filesystem::path generation_folder(const std::filesystem::path& index, unsigned long number);

// Makes a generation the one that is served, from one moment to the next, and for good. Throws
// std::filesystem::filesystem_error; then the one before is served on.
void serve_generation(const std::filesystem::path& index, unsigned long number);

// Removes every database of the index but the one that is served.
void remove_other_generations(const std::filesystem::path& index);

// The right to write to an index, among all processes; gone with the process.
class WriterLock {
 public:
  // Does not wait.
  explicit WriterLock(const std::filesystem::path& index);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  // Whether another has it.
  bool is_refused() const { return refused_; }

 private:
  int descriptor_ = -1;
  bool refused_ = false;
};

}  // namespace indexer
