#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"

// The bytes of a record: numbers of seven bits a byte, the low ones first; texts after their
// length; days; a checksum over all of it. docs/index-format.md describes them.
namespace indexer {

class RecordWriter {
 public:
  void add(std::uint64_t number);
  // What is not UTF-8 becomes U+FFFD.
  void add(std::string_view text);
  void add(const corpus::DateSpan& span);
  void add(std::optional<corpus::Day> day);
  // The bytes with their checksum; the writer is empty then.
  std::string take();

 private:
  std::string bytes_ = std::string(sizeof(std::uint64_t), '\0');
};

// Thrown where a record does not hold what it should.
struct Damaged {};

class RecordReader {
 public:
  // Throws Damaged when the checksum is wrong. The bytes must outlive the reader.
  explicit RecordReader(std::string_view bytes);

  // Each throws Damaged at what is no such value.
  std::uint64_t number();
  std::string_view text();
  corpus::DateSpan span();
  std::optional<corpus::Day> day();
  // How many things follow; never more than bytes are left.
  std::size_t count();
  // A number up to that of `last`, as the enumerator it stands for.
  template <typename Enum>
  Enum one_of(Enum last) {
    const std::uint64_t value = number();
    if (value > static_cast<std::uint64_t>(last)) throw Damaged{};
    return static_cast<Enum>(value);
  }
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace indexer
