#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/tagger_model.h"
#include "corpus/training/crf.h"
#include "corpus/training/feature_index.h"

// From learned numbers to the bytes of a TaggerModel.
namespace corpus::training {

// A table of words as gather_words.py writes it.
std::vector<TaggerModel::WordSlot> word_slots(const std::filesystem::path& table);

// One pass: its rows in a hash table, and its steps.
struct TrainedPass {
  std::vector<TaggerModel::Row> rows;
  std::array<TaggerModel::Steps, kNameGaps> steps{};
};
// Weights become whole numbers of 1/unit; features of weight 0 are left out.
TrainedPass whole_numbers(const Crf& crf, const FeatureIndex& index, std::uint32_t unit);

// Aligned to 16 bytes.
std::vector<std::uint64_t> model_bytes(const TrainedPass& first, const TrainedPass& second,
                                       const std::vector<TaggerModel::WordSlot>& words,
                                       std::uint32_t unit);
std::string_view view_of(const std::vector<std::uint64_t>& bytes);

}  // namespace corpus::training
