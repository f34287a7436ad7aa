#pragma once

#include <filesystem>
#include <vector>

#include "corpus/training/labelled_text.h"

// Which files the tagger is trained on and measured with, and how much each counts.
namespace corpus::training {

struct Source {
  std::vector<LabelledText> texts;
  float weight = 1;
  // Whether stories with other names are made from it.
  bool may_swap = false;
};

std::vector<Source> read_sources(const std::filesystem::path& data,
                                 const std::filesystem::path& wire);

}  // namespace corpus::training
