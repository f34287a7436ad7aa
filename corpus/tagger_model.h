#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "corpus/tagger_labels.h"

// How a trained tagger lies in memory.
namespace corpus {

// What stands between two neighbouring words, as far as names are concerned.
enum class NameGap : std::uint8_t {
  Space,
  Glued,  // nothing
  Hyphen,
  Dash,
  Comma,
  Dot,  // after an initial or an abbreviation
  Stop,
  Line,
  Possessive,
  Ampersand,
  Slash,
  Opening,  // a bracket
  Closing,
  Quote,
  Other,
};
inline constexpr std::size_t kNameGaps = 15;

// Scores of labels, whole numbers: the same on every machine.
using LabelScores = std::array<std::int16_t, 16>;

// What is known of a single word before any text is seen.
struct WordKnowledge {
  // Path in the tree of word clusters, its root in the lowest bit; 0 when unknown.
  std::uint32_t cluster = 0;
  bool is_known = false;
  bool is_given_name = false;
  bool is_family_name = false;
  // How English mostly writes it.
  bool is_mostly_small = false;
  bool is_mostly_capital = false;
};

// One run of bytes that is used where it lies: a header, the steps from label to label, then three
// hash tables. Written by corpus/training.
class TaggerModel {
 public:
  static constexpr std::uint64_t kMagic = 0x32'72'65'67'67'61'54;  // "Tagger2"

  struct Header {
    std::uint64_t magic = kMagic;
    std::uint32_t rows = 0;         // slots of the table of features
    std::uint32_t second_rows = 0;  // the same, of the second pass
    std::uint32_t words = 0;        // slots of the table of words
    std::uint32_t unit = 0;         // that much of a score is a margin of 1
  };
  // Of one feature. A slot is empty when check is 0.
  struct Row {
    std::array<std::int8_t, kNameLabels> scores;
    std::array<std::uint8_t, 3> check;
  };
  static_assert(sizeof(Row) == 16);
  // The cluster is in the lower 18 bits of knowledge, flags above. Empty when check is 0.
  struct WordSlot {
    std::uint32_t check;
    std::uint32_t knowledge;
  };
  enum WordFlag : std::uint32_t {
    kGivenName = 1U << 18,
    kFamilyName = 1U << 19,
    kMostlySmall = 1U << 20,
    kMostlyCapital = 1U << 21,
  };
  // From the label before to each label after.
  using Steps = std::array<LabelScores, kNameLabels>;

  // Bytes aligned to 16 that stay where they are. A model of another make knows nothing.
  explicit TaggerModel(std::string_view bytes);

  // Adds what the model holds of a feature.
  void add_first(std::uint64_t feature, LabelScores& scores) const { add(rows_, feature, scores); }
  void add_second(std::uint64_t feature, LabelScores& scores) const {
    add(second_rows_, feature, scores);
  }
  // By stable_hash of the folded word.
  WordKnowledge word(std::uint64_t hash) const;
  // The steps of the first pass.
  const Steps& steps(NameGap gap) const { return steps_[static_cast<std::size_t>(gap)]; }
  const Steps& second_steps(NameGap gap) const {
    return second_steps_[static_cast<std::size_t>(gap)];
  }
  std::uint32_t unit() const { return header_.unit; }

  static std::size_t slot_of(std::uint64_t hash, std::size_t slots) {
    return static_cast<std::size_t>(((hash >> 32) * slots) >> 32);
  }
  // Never 0.
  static std::uint32_t row_check(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash & 0xFFFFFF) | 1U;
  }
  static std::uint32_t word_check(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash) | 1U;
  }

 private:
  static void add(std::span<const Row> rows, std::uint64_t feature, LabelScores& scores);

  Header header_;
  std::span<const Steps> steps_;
  std::span<const Steps> second_steps_;
  std::span<const Row> rows_;
  std::span<const Row> second_rows_;
  std::span<const WordSlot> words_;
};

}  // namespace corpus
