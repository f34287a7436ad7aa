#include "indexer/stories.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <tuple>

namespace indexer {
namespace {

constexpr const char* kNumbers = "numbers";
constexpr const char* kShared = "shared";

// A signature is cut into bands. Near-copies have fewer differences than there are bands, so that
// at least one band has none: no pair is missed.
constexpr std::size_t kBands = kSignatureSize / 2;
static_assert(kSignatureSize - kCopyAgreement < kBands);

// Sets that are joined two by two.
class JoinedSets {
 public:
  explicit JoinedSets(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }

  std::size_t size() const { return parents_.size(); }
  std::uint32_t first_of(std::uint32_t member) {
    while (parents_[member] != member) {
      parents_[member] = parents_[parents_[member]];
      member = parents_[member];
    }
    return member;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = first_of(a);
    b = first_of(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parents_;
};

class StoryFinder {
 public:
  StoryFinder(std::vector<SignedRow> reports, Row row_count)
      : reports_(std::move(reports)), rows_(row_count) {
    std::sort(reports_.begin(), reports_.end(), [](const SignedRow& a, const SignedRow& b) {
      return std::tie(a.signature, a.row) < std::tie(b.signature, b.row);
    });
  }

  std::vector<Row> find() {
    join_equal();
    for (std::size_t band = 0; band < kBands; ++band) join_by_band(band);
    std::vector<Row> numbers(rows_.size());
    for (Row row = 0; row < numbers.size(); ++row) numbers[row] = rows_.first_of(row);
    return numbers;
  }

 private:
  // Keeps one report of each signature.
  void join_equal() {
    std::size_t kept = 0;
    for (const SignedRow& report : reports_) {
      if (kept > 0 && reports_[kept - 1].signature == report.signature) {
        rows_.join(reports_[kept - 1].row, report.row);
      } else {
        reports_[kept++] = report;
      }
    }
    reports_.resize(kept);
  }

  void join_by_band(std::size_t band) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
    keyed.reserve(reports_.size());
    for (std::uint32_t i = 0; i < reports_.size(); ++i) {
      const Signature& signature = reports_[i].signature;
      const std::uint32_t high = signature[2 * band];
      keyed.emplace_back(high << 16 | signature[2 * band + 1], i);
    }
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t i = 0; i < keyed.size(); ++i) {
      const std::size_t end = std::min(keyed.size(), i + 1 + kMostCompared);
      for (std::size_t j = i + 1; j < end && keyed[j].first == keyed[i].first; ++j)
        compare(reports_[keyed[i].second], reports_[keyed[j].second]);
    }
  }

  void compare(const SignedRow& a, const SignedRow& b) {
    if (rows_.first_of(a.row) == rows_.first_of(b.row)) return;
    if (are_near_copies(a.signature, b.signature)) rows_.join(a.row, b.row);
  }

  std::vector<SignedRow> reports_;
  JoinedSets rows_;
};

std::vector<Row> shared_rows(const std::vector<Row>& numbers) {
  std::vector<std::uint32_t> sizes(numbers.size());
  for (const Row story : numbers) ++sizes[story];
  std::vector<Row> shared;
  for (Row row = 0; row < numbers.size(); ++row) {
    if (sizes[numbers[row]] > 1) shared.push_back(row);
  }
  std::stable_sort(shared.begin(), shared.end(),
                   [&](Row a, Row b) { return numbers[a] < numbers[b]; });
  return shared;
}

}  // namespace

std::vector<Row> story_numbers(std::vector<SignedRow> reports, Row row_count) {
  return StoryFinder(std::move(reports), row_count).find();
}

Stories::Stories(ColumnFile file)
    : file_(std::move(file)),
      numbers_(file_.array<Row>(kNumbers)),
      shared_(file_.array<Row>(kShared)) {}

std::optional<Stories> Stories::of(ColumnFile file, Row row_count) {
  Stories stories(std::move(file));
  const auto is_row = [row_count](Row row) { return row < row_count; };
  const bool is_whole = stories.numbers_.size() == row_count &&
                        std::all_of(stories.numbers_.begin(), stories.numbers_.end(), is_row) &&
                        std::all_of(stories.shared_.begin(), stories.shared_.end(), is_row);
  if (!is_whole) return std::nullopt;
  stories.shared_bits_.resize(words_for(row_count));
  for (const Row row : stories.shared_)
    stories.shared_bits_[row / kRowsInWord] |= std::uint64_t{1} << (row % kRowsInWord);
  return stories;
}

std::vector<std::byte> Stories::bytes_of(const std::vector<Row>& story_numbers,
                                         const Revision& revision) {
  ColumnFileMaker maker(std::string(kKind), revision);
  maker.add(kNumbers, story_numbers);
  maker.add(kShared, shared_rows(story_numbers));
  return maker.bytes();
}

std::vector<Row> Stories::telling(Row row) const {
  const auto before = [this](Row member, Row story) { return numbers_[member] < story; };
  auto member = std::lower_bound(shared_.begin(), shared_.end(), numbers_[row], before);
  std::vector<Row> rows;
  for (; member != shared_.end() && numbers_[*member] == numbers_[row]; ++member)
    rows.push_back(*member);
  if (rows.empty()) rows.push_back(row);
  return rows;
}

}  // namespace indexer
