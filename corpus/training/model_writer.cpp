#include "corpus/training/model_writer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "corpus/stable_hash.h"

namespace corpus::training {
namespace {

// Of slots in a table, how many in a hundred are filled.
constexpr std::size_t kFilled = 84;

std::size_t slots_for(std::size_t rows) { return rows * 100 / kFilled + 1; }

bool is_empty(const TaggerModel::WordSlot& slot) { return slot.check == 0; }
bool is_empty(const TaggerModel::Row& row) {
  return row.check[0] == 0 && row.check[1] == 0 && row.check[2] == 0;
}

template <typename Slot>
void put(std::vector<Slot>& slots, std::uint64_t hash, const Slot& slot) {
  std::size_t at = TaggerModel::slot_of(hash, slots.size());
  while (!is_empty(slots[at])) at = (at + 1) % slots.size();
  slots[at] = slot;
}

std::int8_t to_byte(float number) {
  return static_cast<std::int8_t>(std::clamp(std::lround(number), -127L, 127L));
}

TaggerModel::Row row_of(const FloatScores& weights, std::uint64_t feature, float unit) {
  TaggerModel::Row row{};
  for (std::size_t label = 0; label < kNameLabels; ++label)
    row.scores[label] = to_byte(weights[label] * unit);
  const std::uint32_t check = TaggerModel::row_check(feature);
  for (std::size_t byte = 0; byte < row.check.size(); ++byte)
    row.check[byte] = static_cast<std::uint8_t>(check >> (8 * byte));
  return row;
}

bool says_nothing(const TaggerModel::Row& row) {
  return std::all_of(row.scores.begin(), row.scores.end(), [](int score) { return score == 0; });
}

struct Step {
  std::size_t gap;
  std::size_t before;
  std::size_t after;
};

// No name goes on over the end of a sentence.
std::int16_t step_of(const Crf& crf, const Step& step, float scale) {
  constexpr std::int16_t kNever = -4000;
  const auto gap = static_cast<NameGap>(step.gap);
  const auto after = static_cast<NameLabel>(step.after);
  const bool goes_on = after != kOutside && !begins_name(after);
  if (goes_on && (gap == NameGap::Stop || gap == NameGap::Line)) return kNever;
  return static_cast<std::int16_t>(
      std::lround(crf.steps()[step.gap][step.before][step.after] * scale));
}

struct WordRow {
  std::uint64_t hash;
  std::uint32_t knowledge;
};

WordRow word_row(const std::string& line) {
  std::istringstream fields(line);
  std::string word;
  std::uint32_t knowledge = 0;
  char capital = 0;
  char given = 0;
  char family = 0;
  if (!(fields >> word >> knowledge >> capital >> given >> family))
    throw std::runtime_error("cannot read the word list at: " + line);
  if (capital == 'l') knowledge |= TaggerModel::kMostlySmall;
  if (capital == 'c') knowledge |= TaggerModel::kMostlyCapital;
  if (given == 'g') knowledge |= TaggerModel::kGivenName;
  if (family == 'f') knowledge |= TaggerModel::kFamilyName;
  return {spread(stable_hash(word)), knowledge};
}

template <typename T>
void append(std::string& bytes, const T* rows, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(rows), count * sizeof(T));
}

}  // namespace

std::vector<TaggerModel::WordSlot> word_slots(const std::filesystem::path& table) {
  std::ifstream stream(table);
  if (!stream) throw std::runtime_error("cannot read " + table.string());
  std::vector<WordRow> rows;
  for (std::string line; std::getline(stream, line);) rows.push_back(word_row(line));
  std::vector<TaggerModel::WordSlot> slots(slots_for(rows.size()));
  for (const WordRow& row : rows)
    put(slots, row.hash, {TaggerModel::word_check(row.hash), row.knowledge});
  return slots;
}

TrainedPass whole_numbers(const Crf& crf, const FeatureIndex& index, std::uint32_t unit) {
  const auto scale = static_cast<float>(unit);
  TrainedPass pass;
  std::vector<std::pair<std::uint64_t, TaggerModel::Row>> rows;
  for (std::uint32_t i = 0; i < index.size(); ++i) {
    const TaggerModel::Row row = row_of(crf.weights(i), index.feature(i), scale);
    if (!says_nothing(row)) rows.emplace_back(index.feature(i), row);
  }
  pass.rows.resize(slots_for(rows.size()));
  for (const auto& [feature, row] : rows) put(pass.rows, feature, row);
  for (std::size_t gap = 0; gap < kNameGaps; ++gap)
    for (std::size_t before = 0; before < kNameLabels; ++before)
      for (std::size_t after = 0; after < kNameLabels; ++after)
        pass.steps[gap][before][after] = step_of(crf, {gap, before, after}, scale);
  return pass;
}

std::vector<std::uint64_t> model_bytes(const TrainedPass& first, const TrainedPass& second,
                                       const std::vector<TaggerModel::WordSlot>& words,
                                       std::uint32_t unit) {
  TaggerModel::Header header;
  header.rows = static_cast<std::uint32_t>(first.rows.size());
  header.second_rows = static_cast<std::uint32_t>(second.rows.size());
  header.words = static_cast<std::uint32_t>(words.size());
  header.unit = unit;
  std::string bytes;
  append(bytes, &header, 1);
  bytes.resize((bytes.size() + 15) / 16 * 16);
  append(bytes, first.steps.data(), first.steps.size());
  append(bytes, second.steps.data(), second.steps.size());
  append(bytes, first.rows.data(), first.rows.size());
  append(bytes, second.rows.data(), second.rows.size());
  append(bytes, words.data(), words.size());
  std::vector<std::uint64_t> aligned((bytes.size() + 7) / 8);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  return aligned;
}

std::string_view view_of(const std::vector<std::uint64_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size() * sizeof(std::uint64_t)};
}

}  // namespace corpus::training
