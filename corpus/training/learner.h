#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/training/crf.h"
#include "corpus/training/example.h"
#include "corpus/training/model_writer.h"

// From labelled texts to a model of two passes.
namespace corpus::training {

struct Plan {
  int rounds = 5;
  // After all but the weightiest features are retired.
  int last_rounds = 2;
  int second_rounds = 5;
  float second_step = 0.1F;
  std::size_t features = 150'000;
  LearningRate rate;
  // Parts of the texts that the first pass of the others is learned from, to know how it errs.
  std::size_t folds = 3;
  std::uint32_t unit = 64;
};

std::vector<std::uint64_t> learn_model(std::span<const Example> examples,
                                       const std::vector<TaggerModel::WordSlot>& words,
                                       const Plan& plan);

}  // namespace corpus::training
