#include "indexer/record_bytes.h"

#include <xxhash.h>

#include <chrono>
#include <utility>

#include "corpus/charset.h"

namespace indexer {
namespace {

using corpus::Day;

constexpr std::size_t kChecksumBytes = sizeof(std::uint64_t);
constexpr unsigned kBitsOfNumber = 64;

// Days are counted from the first of year 1; 0 stands for none.
constexpr Day kBeforeFirst = Day(std::chrono::year(1) / 1 / 1) - std::chrono::days(1);
constexpr Day kLast = Day(std::chrono::year(9999) / 12 / 31);

std::uint64_t number_of(Day day) {
  return static_cast<std::uint64_t>((day - kBeforeFirst).count());
}

Day day_of(std::uint64_t number) {
  if (number == 0 || number > number_of(kLast)) throw Damaged{};
  return kBeforeFirst + std::chrono::days(number);
}

std::uint64_t checksum_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

char byte_of(std::uint64_t number, std::size_t place) {
  return static_cast<char>(number >> 8 * place & 0xFF);
}

}  // namespace

void RecordWriter::add(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number % 0x80 + 0x80);
  bytes_ += static_cast<char>(number);
}

void RecordWriter::add(std::string_view text) {
  std::optional<corpus::Decoded> mended;
  if (!corpus::is_utf8(text)) mended = corpus::decode_as(text, "UTF-8");
  if (mended) text = mended->text;
  add(std::uint64_t{text.size()});
  bytes_ += text;
}

void RecordWriter::add(std::optional<Day> day) { add(day ? number_of(*day) : std::uint64_t{0}); }

void RecordWriter::add(const corpus::DateSpan& span) {
  add(number_of(span.from));
  add(number_of(span.to));
}

std::string RecordWriter::take() {
  const std::uint64_t checksum = checksum_of(std::string_view(bytes_).substr(kChecksumBytes));
  for (std::size_t i = 0; i < kChecksumBytes; ++i) bytes_[i] = byte_of(checksum, i);
  return std::exchange(bytes_, std::string(kChecksumBytes, '\0'));
}

RecordReader::RecordReader(std::string_view bytes) {
  if (bytes.size() < kChecksumBytes) throw Damaged{};
  rest_ = bytes.substr(kChecksumBytes);
  const std::uint64_t checksum = checksum_of(rest_);
  for (std::size_t i = 0; i < kChecksumBytes; ++i) {
    if (bytes[i] != byte_of(checksum, i)) throw Damaged{};
  }
}

std::uint64_t RecordReader::number() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < kBitsOfNumber && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= std::uint64_t{byte % 0x80U} << shift;
    if (byte < 0x80) return number;
  }
  throw Damaged{};
}

std::string_view RecordReader::text() {
  const std::uint64_t size = number();
  if (size > rest_.size()) throw Damaged{};
  const std::string_view text = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return text;
}

std::optional<Day> RecordReader::day() {
  const std::uint64_t value = number();
  return value == 0 ? std::nullopt : std::optional(day_of(value));
}

corpus::DateSpan RecordReader::span() {
  const Day from = day_of(number());
  const Day to = day_of(number());
  if (to < from) throw Damaged{};
  return {from, to};
}

std::size_t RecordReader::count() {
  const std::uint64_t count = number();
  if (count > rest_.size()) throw Damaged{};
  return count;
}

}  // namespace indexer
