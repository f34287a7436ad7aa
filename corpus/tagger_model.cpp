#include "corpus/tagger_model.h"

#include <cstring>

namespace corpus {
namespace {

// Steps of a model that knows nothing.
const std::array<TaggerModel::Steps, kNameGaps> kNoSteps{};

// Takes rows of one type off the front.
template <typename T>
std::span<const T> take(std::string_view& bytes, std::size_t count) {
  const std::size_t size = count * sizeof(T);
  if (bytes.size() < size) return {};
  const std::span<const T> rows{reinterpret_cast<const T*>(bytes.data()), count};
  bytes.remove_prefix(size);
  return rows;
}

std::uint32_t check_of(const TaggerModel::Row& row) {
  return row.check[0] | static_cast<std::uint32_t>(row.check[1]) << 8 |
         static_cast<std::uint32_t>(row.check[2]) << 16;
}

}  // namespace

TaggerModel::TaggerModel(std::string_view bytes) : steps_(kNoSteps), second_steps_(kNoSteps) {
  header_.unit = 1;
  Header header;
  if (bytes.size() < sizeof(Header)) return;
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.magic != kMagic) return;
  header_ = header;
  std::string_view rest = bytes.substr((sizeof(Header) + 15) / 16 * 16);
  steps_ = take<Steps>(rest, kNameGaps);
  second_steps_ = take<Steps>(rest, kNameGaps);
  rows_ = take<Row>(rest, header.rows);
  second_rows_ = take<Row>(rest, header.second_rows);
  words_ = take<WordSlot>(rest, header.words);
}

void TaggerModel::add(std::span<const Row> rows, std::uint64_t feature, LabelScores& scores) {
  if (rows.empty() || feature == 0) return;
  const std::uint32_t check = row_check(feature);
  for (std::size_t slot = slot_of(feature, rows.size());;
       slot = slot + 1 == rows.size() ? 0 : slot + 1) {
    const Row& row = rows[slot];
    const std::uint32_t found = check_of(row);
    if (found == 0) return;
    if (found != check) continue;
    for (std::size_t label = 0; label < kNameLabels; ++label)
      scores[label] = static_cast<std::int16_t>(scores[label] + row.scores[label]);
    return;
  }
}

WordKnowledge TaggerModel::word(std::uint64_t hash) const {
  if (words_.empty()) return {};
  const std::uint32_t check = word_check(hash);
  for (std::size_t slot = slot_of(hash, words_.size()); words_[slot].check != 0;
       slot = slot + 1 == words_.size() ? 0 : slot + 1) {
    if (words_[slot].check != check) continue;
    const std::uint32_t knowledge = words_[slot].knowledge;
    return {.cluster = knowledge & (kGivenName - 1),
            .is_known = true,
            .is_given_name = (knowledge & kGivenName) != 0,
            .is_family_name = (knowledge & kFamilyName) != 0,
            .is_mostly_small = (knowledge & kMostlySmall) != 0,
            .is_mostly_capital = (knowledge & kMostlyCapital) != 0};
  }
  return {};
}

}  // namespace corpus
